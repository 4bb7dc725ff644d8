import { startTenant, Tenant } from './index.js';

export { startTenant, Tenant };
export type * from './index.js';
