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
  /** The same as `emailProvider.get`. */
  getEmailProvider(params?: GetEmailProviderData): Promise<EmailProvider>;
  getEmailProvider(params: GetEmailProviderData | undefined, callback: Callback<EmailProvider>): void;
  getEmailProvider(callback?: Callback<EmailProvider>): void;
  /** The same as `emailProvider.configure`. */
  configureEmailProvider(data: CreateEmailProviderData | Data): Promise<EmailProvider>;
  configureEmailProvider(data: CreateEmailProviderData | Data, callback: Callback<EmailProvider>): void;
  /** The same as `emailProvider.delete`. */
  deleteEmailProvider(): Promise<void>;
  deleteEmailProvider(callback?: Callback<void>): void;
  /** The same as `emailProvider.update`. */
  updateEmailProvider(params: NoParams, data: UpdateEmailProviderData | Data): Promise<EmailProvider>;
  updateEmailProvider(
    params: NoParams,
    data: UpdateEmailProviderData | Data,
    callback?: Callback<EmailProvider>,
  ): void;
}
