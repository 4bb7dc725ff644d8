const WORK = 'addresses[type eq "work"].';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.';

/** Recorded: the default mapping of SCIM attributes. */
const FIELDS: Readonly<Record<string, string>> = {
  userName: 'preferred_username',
  'emails[primary eq true].value': 'email',
  externalId: 'app_metadata.external_id',
  active: 'blocked',
  displayName: 'name',
  'name.givenName': 'given_name',
  'name.familyName': 'family_name',
  'name.middleName': 'app_metadata.middle_name',
  'name.honorificPrefix': 'app_metadata.honorific_prefix',
  'name.honorificSuffix': 'app_metadata.honorific_suffix',
  nickName: 'nickname',
  'photos[type eq "photo"].value': 'picture',
  'phoneNumbers[primary eq true].value': 'app_metadata.primary_phone_number',
  'phoneNumbers[type eq "mobile"].value': 'app_metadata.mobile_phone_number',
  [`${WORK}streetAddress`]: 'app_metadata.street_address',
  [`${WORK}locality`]: 'app_metadata.city',
  [`${WORK}region`]: 'app_metadata.state',
  [`${WORK}postalCode`]: 'app_metadata.postal_code',
  [`${WORK}formatted`]: 'app_metadata.postal_address',
  [`${WORK}country`]: 'app_metadata.country',
  profileUrl: 'app_metadata.profile_url',
  userType: 'app_metadata.user_type',
  title: 'app_metadata.title',
  preferredLanguage: 'app_metadata.language',
  locale: 'app_metadata.locale',
  timezone: 'app_metadata.timezone',
  [`${ENTERPRISE}employeeNumber`]: 'app_metadata.employee_id',
  [`${ENTERPRISE}costCenter`]: 'app_metadata.cost_center',
  [`${ENTERPRISE}organization`]: 'app_metadata.organization',
  [`${ENTERPRISE}division`]: 'app_metadata.division',
  [`${ENTERPRISE}department`]: 'app_metadata.department',
  [`${ENTERPRISE}manager`]: 'app_metadata.manager',
};

export const SCIM_MAPPING = Object.entries(FIELDS).map(([scim, auth0]) => ({ auth0, scim }));
/** The SCIM attribute that becomes the user's id. */
export const SCIM_USER_ID = 'externalId';
