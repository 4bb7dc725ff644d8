import { RedisEngine } from './index.js';

export { RedisEngine };
export type * from './index.js';
