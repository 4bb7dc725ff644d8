/** The prefix of all secrets, which errors must not show. */
export const CANARY = 'canary-';

/** Text beside the secrets that errors must still show. */
export const PLAIN = 'plain-words-9e1c';

/** Request and response bodies with this secret in every possible place. */
function bodiesWith(secret: string) {
  const plain = PLAIN;
  const secrets = [{ name: plain, value: secret }];
  const key = { name: plain, key: secret, cert: secret };

  const emailProvider = {
    name: plain,
    default_from_address: plain,
    credentials: {
      smtp_host: plain,
      smtp_user: plain,
      smtp_pass: secret,
      api_key: secret,
      secretAccessKey: secret,
    },
  };

  const logStream = {
    name: plain,
    type: 'http',
    sink: {
      httpEndpoint: `https://user:${secret}@logs.example.com/x`,
      httpAuthorization: secret,
      httpCustomHeaders: [{ header: plain, value: secret }],
      splunkToken: secret,
      datadogApiKey: secret,
      mixpanelServiceAccountUsername: plain,
      mixpanelServiceAccountPassword: secret,
      segmentWriteKey: secret,
      sumoSourceAddress: `https://collectors.example.com/${secret}`,
    },
  };

  const client = {
    name: plain,
    client_secret: secret,
    jwt_configuration: { alg: plain, secret_encoded: true },
    token_endpoint_auth_method: plain,
    refresh_token: { rotation_type: plain, policies: [{ audience: plain, scope: [plain] }] },
    addons: {
      firebase: { secret, private_key: secret, private_key_id: plain, client_email: plain },
      layer: { providerId: plain, privateKey: secret },
      sap_api: { servicePassword: secret, tokenEndpointUrl: plain },
      azure_blob: { accountName: plain, storageAccessKey: secret },
      azure_sb: { sasKeyName: plain, sasKey: secret },
      wams: { masterkey: secret },
    },
  };

  const connection = {
    name: plain,
    strategy: plain,
    options: {
      client_id: plain,
      client_secret: secret,
      app_secret: secret,
      consumerSecret: secret,
      twilio_token: secret,
      twilio_sid: plain,
      passwordPolicy: plain,
      password_options: { complexity: { character_types: [plain] } },
      decryptionKey: key,
      signing_key: key,
      gateway_authentication: { subject: plain, secret },
      configuration: { NAME: secret, id: secret, DB_URL: secret },
      bindPassword: secret,
    },
  };

  const user = {
    name: plain,
    connection: plain,
    password: secret,
    user_metadata: { note: plain, api_key: secret },
    app_metadata: { plan: plain, deep: { access_token: secret } },
  };

  /** A user in the import format, with a password hash. */
  const importedUser = {
    name: plain,
    email: 'jane@example.com',
    password_hash: secret,
    custom_password_hash: {
      algorithm: 'bcrypt',
      hash: { value: secret, encoding: 'hex' },
      salt: { value: secret },
    },
    mfa_factors: [{ totp: { secret } }],
  };

  /** Data for methods. */
  const data: Readonly<Record<string, unknown>> = {
    'actions.create': { name: plain, code: plain, secrets },
    'actions.update': { name: plain, secrets },
    'actions.createVersion': { name: plain, secrets },
    'actions.test': {
      name: plain,
      payload: { event: { secrets: { KEY: secret }, request: { body: { password: secret } } } },
    },
    'clientCredentials.create': { name: plain, credential_type: plain, pem: plain, private_key: secret },
    'clients.create': client,
    'clients.update': client,
    'connections.create': connection,
    'connections.update': connection,
    'emailProvider.configure': emailProvider,
    'emailProvider.update': emailProvider,
    'guardian.updateFactorProvider': {
      name: plain,
      sid: plain,
      auth_token: secret,
      aws_secret_access_key: secret,
      p12: secret,
      server_key: secret,
      server_credentials: secret,
      skey: secret,
      ikey: plain,
    },
    'hooks.addSecrets': { NAME: secret, id: secret, type: secret },
    'hooks.updateSecrets': { NAME: secret, id: secret, type: secret },
    'hooks.removeSecrets': [plain],
    'jobs.importUsers': { users_json: [importedUser], connection_id: plain },
    'jobs.importUsersJob': { users_json: JSON.stringify([importedUser]), connection_id: plain },
    'logStreams.create': logStream,
    'logStreams.update': logStream,
    'resourceServers.create': { name: plain, signing_secret: secret, token_dialect: plain },
    'resourceServers.update': { name: plain, signing_secret: secret, token_dialect: plain },
    'rulesConfigs.set': { value: secret },
    'users.create': user,
    'users.update': user,
    'users.updateUserMetadata': user.user_metadata,
    'users.updateAppMetadata': user.app_metadata,
    'users.link': { link_with: secret },
    'users.createAuthenticationMethod': { name: plain, type: 'totp', totp_secret: secret },
  };

  /** Data for any other method: secrets under their usual names. */
  const anyData = {
    name: plain,
    password: secret,
    nested: { client_secret: secret },
    list: [{ access_token: secret }],
  };

  /** A response with every kind of secret. */
  const answer = {
    name: plain,
    emailProvider,
    logStream,
    client: { ...client, signing_keys: [{ cert: secret }] },
    connection,
    user: {
      ...user,
      identities: [{ provider: plain, access_token: secret, refresh_token: secret }],
      multifactor: [plain],
    },
    imported: importedUser,
    action: { name: plain, secrets },
    recovery_code: secret,
    totp_secret: secret,
    barcode_uri: `otpauth://totp/x?secret=${secret}`,
    ticket: `https://tenant.auth0.com/lo/reset?ticket=${secret}`,
    ticket_id: secret,
    ticket_url: `https://tenant.auth0.com/enroll/${secret}`,
    invitation_url: `https://app.example.com/login?invitation=${secret}`,
    location: `https://exports.example.com/x.csv?X-Amz-Signature=${secret}&name=${plain}`,
    access_token: secret,
    id_token: secret,
  };

  return { importedUser, data, anyData, answer };
}

const sent = bodiesWith(`${CANARY}3f9a8b7c6d5e4f`);

/** Data for methods. */
export const DATA = sent.data;

/** Data for any other method. */
export const ANY_DATA = sent.anyData;

/** A user to import. */
export const IMPORTED_USER = sent.importedUser;

/** A response with other secrets than those of the request. */
export const ANSWER = bodiesWith(`${CANARY}0d1e2f3a4b5c6d`).answer;

/** The secret in a header. */
export const HEADER_SECRET = `${CANARY}7a7a7a7a7a7a7a`;
