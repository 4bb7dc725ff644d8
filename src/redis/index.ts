export { RedisEngine, type RedisEngineOptions } from './RedisEngine';
export type {
  IoredisLike,
  NodeRedisClusterLike,
  NodeRedisLike,
  NodeRedisSentinelLike,
  RedisClient,
} from './RedisClient';
export type {
  FreshToken,
  Lease,
  LeaseRequest,
  RateReport,
  SharedEngine,
  SharedRates,
  SharedTokens,
} from '../sharing/SharedEngine';
