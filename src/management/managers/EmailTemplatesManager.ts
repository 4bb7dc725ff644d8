import type { Callback } from '../../types/Callback';
import type { Data } from '../../types/Data';
import type {
  CreateEmailTemplateData,
  EmailTemplate,
  EmailTemplateParams,
  UpdateEmailTemplateData,
} from '../../types/EmailTemplate';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Email templates: the texts of the emails of the tenant. */
export class EmailTemplatesManager extends BaseManager {
  /** `/email-templates/:name` */
  readonly resource = restClient(this, '/email-templates/:name');

  /**
   * Creates an email template. Scope `create:email_templates`.
   * @see https://auth0.com/docs/api/management/v2/email-templates/post-email-templates
   */
  create(data: CreateEmailTemplateData | Data): Promise<EmailTemplate>;
  create(data: CreateEmailTemplateData | Data, callback?: Callback<EmailTemplate>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Fetches an email template. Scope `read:email_templates`.
   * @see https://auth0.com/docs/api/management/v2/email-templates/get-email-templates-by-template-name
   */
  get(params: EmailTemplateParams | Data): Promise<EmailTemplate>;
  get(params: EmailTemplateParams | Data, callback?: Callback<EmailTemplate>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates an email template. Scope `update:email_templates`.
   * @see https://auth0.com/docs/api/management/v2/email-templates/patch-email-templates-by-template-name
   */
  update(params: EmailTemplateParams | Data, data: UpdateEmailTemplateData | Data): Promise<EmailTemplate>;
  update(
    params: EmailTemplateParams | Data,
    data: UpdateEmailTemplateData | Data,
    callback?: Callback<EmailTemplate>,
  ): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }
}
