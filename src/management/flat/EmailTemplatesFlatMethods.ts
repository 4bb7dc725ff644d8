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
  /** The same as `emailTemplates.create`. */
  createEmailTemplate(data: CreateEmailTemplateData | Data): Promise<EmailTemplate>;
  createEmailTemplate(data: CreateEmailTemplateData | Data, callback?: Callback<EmailTemplate>): void;
  /** The same as `emailTemplates.get`. */
  getEmailTemplate(params: EmailTemplateParams | Data): Promise<EmailTemplate>;
  getEmailTemplate(params: EmailTemplateParams | Data, callback?: Callback<EmailTemplate>): void;
  /** The same as `emailTemplates.update`. */
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
