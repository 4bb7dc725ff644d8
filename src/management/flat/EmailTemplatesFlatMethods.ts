import type { Callback } from '../../types/Callback';
import type { Data } from '../../types/Data';
import type {
  CreateEmailTemplateData,
  EmailTemplate,
  EmailTemplateParams,
  UpdateEmailTemplateData,
} from '../../types/EmailTemplate';

/** The methods of EmailTemplatesManager that the client has too, under names of their own. */
export interface EmailTemplatesFlatMethods {
  /**
   * Creates an email template. Scope `create:email_templates`.
   * The same as `emailTemplates.create`.
   * @see https://auth0.com/docs/api/management/v2/email-templates/post-email-templates
   */
  createEmailTemplate(data: CreateEmailTemplateData | Data): Promise<EmailTemplate>;
  createEmailTemplate(data: CreateEmailTemplateData | Data, callback?: Callback<EmailTemplate>): void;
  /**
   * Fetches an email template. Scope `read:email_templates`.
   * The same as `emailTemplates.get`.
   * @see https://auth0.com/docs/api/management/v2/email-templates/get-email-templates-by-template-name
   */
  getEmailTemplate(params: EmailTemplateParams | Data): Promise<EmailTemplate>;
  getEmailTemplate(params: EmailTemplateParams | Data, callback?: Callback<EmailTemplate>): void;
  /**
   * Updates an email template. Scope `update:email_templates`.
   * The same as `emailTemplates.update`.
   * @see https://auth0.com/docs/api/management/v2/email-templates/patch-email-templates-by-template-name
   */
  updateEmailTemplate(
    params: EmailTemplateParams | Data,
    data: UpdateEmailTemplateData | Data,
  ): Promise<EmailTemplate>;
  updateEmailTemplate(
    params: EmailTemplateParams | Data,
    data: UpdateEmailTemplateData | Data,
    callback?: Callback<EmailTemplate>,
  ): void;
}
