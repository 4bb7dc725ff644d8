export { RedisEngine, type RedisEngineOptions } from './RedisEngine';
export type { IoredisLike, NodeRedisClusterLike, NodeRedisLike, RedisClient } from './RedisClient';
export type {
  FreshToken,
  Lease,
  RateReport,
  SharedEngine,
  SharedRates,
  SharedTokens,
} from '../sharing/SharedEngine';
