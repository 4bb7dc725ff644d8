import type { Kind } from './Kind';

export const editedRecording: Kind = {
  name: 'edited recording',
  reason: 'those who recorded changed the answer by hand, and not the request, or cut it',
  where: [
    {
      path: /^\/clients/,
      source: 'go-auth0',
      difference: /^(\.clients\[\d+\])?\.(tenant|global|signing_keys\[0\]\.(pkcs7|subject)): nothing/,
      why: 'of a client, only the fields are left that the Go SDK has',
    },
    {
      path: /^\/clients/,
      difference: /thumbprint_sha256: |subject_dn: |\.cert: "\[ROTATED/,
      why: 'certificates of clients are cut out of requests; another one stands in',
    },
    {
      path: /^\/hooks/,
      difference: /^\.name: "test-hook-\d+", ours "test-hook\d+"/,
      why: 'names have a hyphen in answers only',
    },
    {
      path: /^\/resource-servers\/\w+$/,
      difference: /^\.(statusCode|error|message|errorCode): nothing/,
      why: 'the body of a refusal is emptied',
    },
    {
      path: /^\/connections/,
      difference: /\.options\.(subject\.|thumbprints\[0\])/,
      why: 'certificates are cut out of requests; another one stands in',
    },
    {
      path: /^\/resource-servers$/,
      method: 'POST',
      target: /resource-servers$/,
      difference:
        /Auth0 My Account API|create:me:|^\.(allow_offline|token_lifetime|skip_|is_system|proof_|subject_type)/,
      why: 'the tenant’s own name is replaced by one that it does not have',
    },
    {
      path: /^\/userinfo$/,
      source: 'ruby-auth0',
      difference: /@example\.com", ours ".*@auth0\.com"/,
      why: 'addresses are made anonymous in answers only',
    },
    {
      path: /^\/clients/,
      source: 'go-auth0',
      difference:
        /^\.(client_secret: "<redacted>"|signing_keys: |statusCode: nothing|error: nothing|message: nothing|errorCode: nothing|clients: nothing)/,
      why: 'keys of a client were put into every answer about clients, refusals and empty lists included',
    },
    {
      path: /^\/clients\/\w+\/connections$/,
      difference:
        /^\.connections\[0\]\.(options\.oidc_metadata\.id_token_encryption|authentication: nothing|connected_accounts: nothing)/,
      why: 'of a connection of a client, only the fields are left that the Go SDK has',
    },
    {
      path: /^\/custom-domains\/(default|cd_\w+)$/,
      difference: /^status 200, ours 400 .*its own|^status 204, ours 409 .*default custom domain/,
      why: 'the tenant’s own name is replaced by one that it does not have',
    },
    {
      path: /^\/custom-domains$/,
      method: 'POST',
      difference: /^\.verification\.methods\[0\]\.domain: "kunal\.dawar"/,
      why: 'a domain is replaced in the answer only',
    },
    {
      path: /^\/oauth\/token$/,
      source: 'ruby-auth0',
      difference: /^status 200, ours 403 .*Wrong email/,
      why: 'the address and the password of a user are replaced in requests',
    },
    {
      path: /^\/passwordless\/start$/,
      difference: /^status 200, ours 401/,
      why: 'assertions are cut out: nothing proves who calls',
    },
  ],
};
