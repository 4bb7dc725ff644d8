import type { Callback } from '../../types/Callback';
import type { Data } from '../../types/Data';
import type {
  CreateEmailProviderData,
  EmailProvider,
  GetEmailProviderData,
  UpdateEmailProviderData,
} from '../../types/EmailProvider';
import type { NoParams } from '../../types/NoParams';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** The email provider: the service that sends the emails of the tenant. */
export class EmailProviderManager extends BaseManager {
  /** `/emails/provider` */
  readonly resource = restClient(this, '/emails/provider');

  /**
   * Configures the email provider. Scope `create:email_provider`.
   * @see https://auth0.com/docs/api/management/v2/emails/post-provider
   */
  configure(data: CreateEmailProviderData | Data): Promise<EmailProvider>;
  configure(data: CreateEmailProviderData | Data, callback: Callback<EmailProvider>): void;
  configure(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Fetches the email provider. Without one the API answers 404. Scope `read:email_provider`.
   * @see https://auth0.com/docs/api/management/v2/emails/get-provider
   */
  get(params?: GetEmailProviderData): Promise<EmailProvider>;
  get(params: GetEmailProviderData | undefined, callback: Callback<EmailProvider>): void;
  get(callback?: Callback<EmailProvider>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Updates the email provider. Scope `update:email_provider`.
   * @see https://auth0.com/docs/api/management/v2/emails/patch-provider
   */
  update(params: NoParams, data: UpdateEmailProviderData | Data): Promise<EmailProvider>;
  update(params: NoParams, data: UpdateEmailProviderData | Data, callback?: Callback<EmailProvider>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes the email provider. Scope `delete:email_provider`.
   * @see https://auth0.com/docs/api/management/v2/emails/delete-provider
   */
  delete(): Promise<void>;
  delete(callback?: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
