import { SeedError, startTenant, Tenant } from './index.js';

export { SeedError, startTenant, Tenant };
export type * from './index.js';
