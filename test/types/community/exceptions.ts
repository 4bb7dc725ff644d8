// Where our types differ from theirs, and why. A row that is no longer needed fails.
import { CLASSES } from './theirs';

/** Shapes, or fields of them, where theirs contradict the API, so that ours differ. */
export const WRONG: Readonly<Record<string, string>> = {
  ClientInfo:
    'Theirs is what `getClientInfo` gives, which no version has; ours goes into the Auth0-Client header.',
  'Client.signing_keys': 'The API gives objects, not strings.',
  'LogEvent.location_info': 'The API gives latitude and longitude as numbers.',
  UnlinkAccountsResponse: 'The API gives the identities that are left: an array.',
};

/** Closed unions to which the API has added values: ours accept what theirs accept, and return more. */
export const WIDER: Readonly<Record<string, string>> = {
  AuthMethod: 'The API also gives `authenticator` and `webauthn-…`.',
  'Client.jwt_configuration': 'The API also signs with RS512 and PS256.',
  CustomDomainStatus: 'The API also gives `failed`.',
  Grant: 'The API has more grant types, and extension grants are URIs.',
  LogEventTypeCode: 'The API has more types of events, and adds some every year.',
  LogStream: 'The API has more kinds of streams, and the content format `JSONOBJECT`.',
  'ResourceServer.signing_alg': 'The API also signs with RS512 and PS256.',
  'ResourceServer.token_dialect': 'The API also has the dialects of RFC 9068.',
  Strategy: 'The API has more strategies, and adds some.',
};

const each = (reason: string, ...titles: string[]): Record<string, string> =>
  Object.fromEntries(titles.map((title) => [title, reason]));

/** Lines that do not compile, by subject. The name of a method alone stands for all lines about it. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  ...each(
    'No version of the SDK has this method.',
    'AuthenticationClient.getClientInfo',
    'ManagementClient.getClientInfo',
  ),
  'ManagementClient.getRule':
    'Theirs takes `{ client_id }`, with which the API lists the rules; a rule has an `id`.',
  ...each(
    'Theirs says that the callback gets a string: it gets an object. A callback that declares a string compiles.',
    'AuthenticationClient.requestMagicLink(data: RequestEmailOptions, cb), callback without types',
    'AuthenticationClient.requestEmailCode(data: RequestEmailOptions, cb), callback without types',
    'AuthenticationClient.requestSMSCode(data: RequestSMSOptions, cb), callback without types',
    'AuthenticationClient.verifyEmailCode(data: VerifyEmailOptions, cb), callback without types',
    'AuthenticationClient.verifySMSCode(data: VerifySMSOptions | VerifySMSOptionsDeprecated, cb), callback without types',
    'AuthenticationClient.getDelegationToken(data: DelegationTokenOptions, cb), callback without types',
    'AuthenticationClient.getProfile(accessToken: string, cb), callback without types',
    'PasswordlessAuthenticator.sendEmail(userData: RequestEmailCodeOrLinkOptions, cb), callback without types',
    'PasswordlessAuthenticator.sendEmail(userData: RequestEmailCodeOrLinkOptions, options: PasswordlessOptions, cb), callback without types',
    'PasswordlessAuthenticator.sendSMS(userData: RequestSMSCodeOptions, cb), callback without types',
    'PasswordlessAuthenticator.sendSMS(userData: RequestSMSCodeOptions, options: PasswordlessOptions, cb), callback without types',
  ),
  ...each(
    'Theirs says string; the API answers nothing. A callback that declares a string compiles.',
    'ManagementClient.unblockUser(params: ObjectWithId, cb), callback without types',
    'ManagementClient.unblockUserByIdentifier(params: ObjectWithIdentifier, cb), callback without types',
  ),
  'OrganizationsManager.getAll(params: CheckpointPagingOptions, cb), callback without types':
    'With `take`, the API answers a page with the next checkpoint, not an array.',
  'ManagementClient.importUsers(data: ImportUsersOptions, cb?), callback without types':
    'Theirs says that it gives the job; it gives the response that holds the job. `importUsersJob` gives the job.',
  'ManagementClient.createEmailTemplate: mock':
    'Theirs leaves out what the callback gets, so a mock whose callback takes only an error is for another method.',
  ...each(
    'Ours has more members, such as RestClients and `withOptions`: a stand-in for the whole class has them, too.',
    ...CLASSES.map((name) => `${name}: theirs as ours`),
  ),
};
