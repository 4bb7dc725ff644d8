// An account-linking flow, in TypeScript: find the accounts with the same verified e-mail address, merge their
// metadata, link them, and unlink one again. Unverified and blocked accounts are refused. linkAccounts.ts and
// mergedMetadata.ts are the flow; this file runs it on a local tenant.
//
//   npm run example:account-linking
import { ManagementClient } from 'auth0';
import { startTenant } from 'auth0/tenant';
import { linkAccounts, unlinkAccount } from './linkAccounts';

const day = (number: number): string => `2024-01-0${number}T00:00:00.000Z`;

const seed = [
  {
    user_id: 'auth0|jane',
    email: 'jane@example.com',
    email_verified: true,
    created_at: day(1),
    user_metadata: { language: 'fr' },
    app_metadata: { plan: 'pro' },
  },
  {
    user_id: 'google-oauth2|1001',
    email: 'Jane@example.com',
    email_verified: true,
    created_at: day(2),
    user_metadata: { language: 'en', city: 'Paris' },
    app_metadata: { customer: 4711 },
  },
  // Someone signed up with Joe's address before Joe did, and could not verify it.
  { user_id: 'auth0|not-joe', email: 'joe@example.com', email_verified: false, created_at: day(3) },
  { user_id: 'google-oauth2|1002', email: 'joe@example.com', email_verified: true, created_at: day(4) },
  // A blocked account.
  { user_id: 'auth0|sam', email: 'sam@example.com', email_verified: true, created_at: day(5), blocked: true },
  { user_id: 'google-oauth2|1003', email: 'sam@example.com', email_verified: true, created_at: day(6) },
];

async function link(management: ManagementClient, email: string): Promise<void> {
  console.log(`Accounts of ${email}:`);
  for (const { account, linkedTo, refused } of await linkAccounts(management, email)) {
    console.log(linkedTo ? `  ${account} linked to ${linkedTo}` : `  ${account} refused: ${refused}`);
  }
}

async function show(management: ManagementClient, id: string): Promise<void> {
  const user = await management.users.get({ id });
  const identities = user.identities?.map(({ provider, user_id: of }) => `${provider}|${of}`) ?? [];
  console.log(`  ${id}: identities ${identities.join(', ')}`);
  console.log(`    user_metadata ${JSON.stringify(user.user_metadata ?? {})}`);
  console.log(`    app_metadata ${JSON.stringify(user.app_metadata ?? {})}`);
}

async function main(): Promise<void> {
  const tenant = await startTenant({ seed });
  try {
    // With your own tenant: { domain: 'tenant.auth0.com', clientId, clientSecret }.
    const management = new ManagementClient({
      domain: tenant.url,
      clientId: tenant.clientId,
      clientSecret: tenant.clientSecret,
    });
    await link(management, 'Jane@example.com');
    await show(management, 'auth0|jane');
    await link(management, 'joe@example.com');
    await link(management, 'sam@example.com');

    await unlinkAccount(management, 'auth0|jane', 'google-oauth2|1001');
    console.log('Unlinked google-oauth2|1001 from auth0|jane:');
    await show(management, 'auth0|jane');
    await show(management, 'google-oauth2|1001');
  } finally {
    await tenant.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
