import type { ExtraParameters } from './ExtraParameters';

/** How to impersonate a user. */
export interface ImpersonateSettingOptions extends ExtraParameters {
  /** ID of the user who impersonates. */
  impersonator_id: string;
  /** `oauth2`, `samlp`, `wsfed` or `wstrust-usernamemixed`. */
  protocol: string;
  /** API v1 token that authorises the call. */
  token: string;
  /** Client to log in to. Default: the AuthenticationClient's. */
  clientId?: string | undefined;
  /** `response_type`, `callback_url`, `scope`, `state`. */
  additionalParameters?: Record<string, unknown> | undefined;
}
