import type { Kind } from './Kind';

export const editedRecording: Kind = {
  name: 'edited recording',
  reason: 'the recorders edited or cut the response by hand, but not the request',
  where: [
    {
      path: /^\/clients/,
      source: 'go-auth0',
      difference: /^(\.clients\[\d+\])?\.(tenant|global|signing_keys\[0\]\.(pkcs7|subject)): nothing/,
      why: 'clients only have the fields of the Go SDK',
    },
    {
      path: /^\/clients/,
      difference: /thumbprint_sha256: |subject_dn: |\.cert: "\[ROTATED/,
      why: 'certificates of clients are missing from requests; another one replaces them',
    },
    {
      path: /^\/hooks/,
      difference: /^\.name: "test-hook-\d+", ours "test-hook\d+"/,
      why: 'names have a hyphen only in responses',
    },
    {
      path: /^\/resource-servers\/\w+$/,
      difference: /^\.(statusCode|error|message|errorCode): nothing/,
      why: 'the body of an error is empty',
    },
    {
      path: /^\/connections/,
      difference: /\.options\.(subject\.|thumbprints\[0\])/,
      why: 'certificates are missing from requests; another one replaces them',
    },
    {
      path: /^\/resource-servers$/,
      method: 'POST',
      target: /resource-servers$/,
      difference:
        /Auth0 My Account API|create:me:|^\.(allow_offline|token_lifetime|skip_|is_system|proof_|subject_type)/,
      why: 'the tenant’s name is replaced by another one',
    },
    {
      path: /^\/userinfo$/,
      source: 'ruby-auth0',
      difference: /@example\.com", ours ".*@auth0\.com"/,
      why: 'addresses are anonymized only in responses',
    },
    {
      path: /^\/clients/,
      source: 'go-auth0',
      difference:
        /^\.(client_secret: "<redacted>"|signing_keys: |statusCode: nothing|error: nothing|message: nothing|errorCode: nothing|clients: nothing)/,
      why: 'keys of a client were added to every response about clients, including errors and empty lists',
    },
    {
      path: /^\/clients\/\w+\/connections$/,
      difference:
        /^\.connections\[0\]\.(options\.oidc_metadata\.id_token_encryption|authentication: nothing|connected_accounts: nothing)/,
      why: 'connections of a client only have the fields of the Go SDK',
    },
    {
      path: /^\/custom-domains\/(default|cd_\w+)$/,
      difference: /^status 200, ours 400 .*its own|^status 204, ours 409 .*default custom domain/,
      why: 'the tenant’s name is replaced by another one',
    },
    {
      path: /^\/custom-domains$/,
      method: 'POST',
      difference: /^\.verification\.methods\[0\]\.domain: "kunal\.dawar"/,
      why: 'a domain is replaced only in the response',
    },
    {
      path: /^\/oauth\/token$/,
      source: 'ruby-auth0',
      difference: /^status 200, ours 403 .*Wrong email/,
      why: 'email address and password of a user are replaced in requests',
    },
    {
      path: /^\/passwordless\/start$/,
      difference: /^status 200, ours 401/,
      why: 'assertions are missing, so the client can’t be authenticated',
    },
  ],
};
