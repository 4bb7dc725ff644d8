// Spies and mocks of tests of services on v3, with the types of Jest and of Vitest.
import { jest } from '@jest/globals';
import { vi } from 'vitest';
import { ManagementClient, type AuthenticationClient, type User } from '../../src/index';
import { UsersManager } from '../../src/management/index';

declare const client: ManagementClient;
declare const auth: AuthenticationClient;
const user: User = { user_id: 'auth0|1' };

export function jestSpies(): void {
  jest.spyOn(client, 'getUser').mockImplementation(async () => ({ user_id: '1' }));
  jest.spyOn(client, 'getUsersByEmail').mockImplementation(async () => []);
  jest.spyOn(client, 'getRules').mockImplementation(async () => [{ name: 'r' }]);
  jest.spyOn(client.roles, 'create').mockImplementation(async () => ({ id: 'r' }));
  jest.spyOn(client.organizations, 'getEnabledConnections').mockImplementation(async () => []);
  jest.spyOn(ManagementClient.prototype, 'deleteUser').mockImplementation(async () => undefined);
  jest.spyOn(UsersManager.prototype, 'getByEmail').mockImplementation(async () => [user]);
  jest.spyOn(auth.users, 'getInfo').mockImplementation(async () => user);
  const mocked = jest.mocked(client);
  mocked.getUser.mockImplementation(async () => user);
}

export function vitestSpies(): void {
  vi.spyOn(client, 'getUser').mockImplementation(async () => ({ user_id: '1' }));
  vi.spyOn(client, 'getUser').mockImplementation((_params, callback) => callback?.(null, user));
  // The last signature of these two requires the callback, and that of the third returns a promise.
  vi.spyOn(client, 'createUser').mockImplementation(
    (data, callback) => void callback(null, { name: data.name }),
  );
  vi.spyOn(client.users, 'getByEmail').mockImplementation(async (email: string) => [{ email }]);
  vi.spyOn(client, 'getConnection').mockResolvedValue({ id: 'con_1' });
  vi.mocked(client.roles).create.mockImplementation(async () => ({ id: 'r' }));
}
