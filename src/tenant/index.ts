export { startTenant, type RunningTenant, type StartTenantOptions } from './startTenant';
export { Tenant, type JournalEntry, type MintOptions, type TenantOptions } from './Tenant';
export type { TenantRequest, TenantResponse } from './router/Route';
