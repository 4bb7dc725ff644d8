import type { Callback } from '../../types/Callback';
import type { Data } from '../../types/Data';
import type {
  CreateEmailProviderData,
  EmailProvider,
  GetEmailProviderData,
  UpdateEmailProviderData,
} from '../../types/EmailProvider';
import type { NoParams } from '../../types/NoParams';

/** The methods of EmailProviderManager that the client has too, under names of their own. */
export interface EmailProviderFlatMethods {
  /**
   * Fetches the email provider. Without one the API answers 404. Scope `read:email_provider`.
   * The same as `emailProvider.get`.
   * @see https://auth0.com/docs/api/management/v2/emails/get-provider
   */
  getEmailProvider(params?: GetEmailProviderData): Promise<EmailProvider>;
  getEmailProvider(params: GetEmailProviderData | undefined, callback: Callback<EmailProvider>): void;
  getEmailProvider(callback?: Callback<EmailProvider>): void;
  /**
   * Configures the email provider. Scope `create:email_provider`.
   * The same as `emailProvider.configure`.
   * @see https://auth0.com/docs/api/management/v2/emails/post-provider
   */
  configureEmailProvider(data: CreateEmailProviderData | Data): Promise<EmailProvider>;
  configureEmailProvider(data: CreateEmailProviderData | Data, callback: Callback<EmailProvider>): void;
  /**
   * Deletes the email provider. Scope `delete:email_provider`.
   * The same as `emailProvider.delete`.
   * @see https://auth0.com/docs/api/management/v2/emails/delete-provider
   */
  deleteEmailProvider(): Promise<void>;
  deleteEmailProvider(callback?: Callback<void>): void;
  /**
   * Updates the email provider. Scope `update:email_provider`.
   * The same as `emailProvider.update`.
   * @see https://auth0.com/docs/api/management/v2/emails/patch-provider
   */
  updateEmailProvider(params: NoParams, data: UpdateEmailProviderData | Data): Promise<EmailProvider>;
  updateEmailProvider(
    params: NoParams,
    data: UpdateEmailProviderData | Data,
    callback?: Callback<EmailProvider>,
  ): void;
}
