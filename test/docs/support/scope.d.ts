// What test/docs/support/setups.ts gives to blocks, as their type check sees it.
declare const assert: typeof import('node:assert/strict');
declare const tenant: import('auth0/tenant').RunningTenant;
declare const management: import('auth0').ManagementClient;
declare const auth0: import('auth0').AuthenticationClient;
declare const clientId: string;
declare const clientSecret: string;
declare const id: string;
declare const email: string;
declare const password: string;
declare const signal: AbortSignal;
