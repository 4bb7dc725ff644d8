/** Redis did not carry out a command: the caller falls back to what this process can do alone. */
export class RedisUnavailable extends Error {
  override readonly name = 'RedisUnavailable';
}
