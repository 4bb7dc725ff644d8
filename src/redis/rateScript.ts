/**
 * Keeps one bucket for all processes, within Redis, by its clock alone.
 *
 * Calls are numbered as they are let go. An answer that says what remains tells what was left when the server
 * had counted up to that call: those let go after it are taken off. Over a window, what remains more and what
 * was taken meanwhile must have been refilled: that is the rate.
 *
 * KEYS[1] the bucket. ARGV: calls wanted; ticket of the reported call or -1; remaining or -1; limit or -1;
 * milliseconds to hold or -1. Returns: calls granted, last ticket, milliseconds to wait, state.
 */
export const rateScript = `
local SCOUTS, RESERVE, PROBE, FORGET = 2, 0.2, 200, 60000
local ENOUGH, SHORTEST, LONGEST, PATIENCE, OPEN = 10, 100, 1000, 2000, 10000
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local wanted, ticket, remaining, limit, hold =
  tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])

local FIELDS = { 'last', 'seen', 'tokens', 'updated', 'limit', 'rate', 'since', 'from', 'left', 'held', 'open', 'cut', 'born' }
if redis.call('TYPE', KEYS[1]).ok ~= 'hash' then redis.call('DEL', KEYS[1]) end
local stored = redis.call('HMGET', KEYS[1], unpack(FIELDS))
local b = {}
for index, field in ipairs(FIELDS) do b[field] = tonumber(stored[index]) end
-- A state that can't be: written by another hand, or under a clock that was wrong. It starts anew.
local function isSane()
  for index, field in ipairs(FIELDS) do
    local value = b[field]
    if stored[index] and (not value or value ~= value or value < 0 and field ~= 'tokens' or value == math.huge) then return false end
  end
  for _, field in ipairs({ 'updated', 'since', 'born' }) do
    if b[field] and b[field] > now then return false end
  end
  for _, field in ipairs({ 'held', 'open' }) do
    if b[field] and b[field] > now + FORGET then return false end
  end
  if b.limit and not (b.limit > 0 and b.tokens and b.updated) then return false end
  if b.rate and not (b.rate > 0 and b.rate < 1000) then return false end
  return true
end
if not isSane() then
  redis.call('DEL', KEYS[1])
  b = {}
end
b.last = b.last or 0
b.seen = b.seen or 0
b.born = b.born or now

local function refill()
  if b.rate then
    b.tokens = math.min(b.limit, b.tokens + (now - b.updated) * b.rate)
  elseif b.tokens < 1 + RESERVE and now - b.updated >= PROBE then
    b.tokens = 1 + RESERVE
  else
    return
  end
  b.updated = now
end

local function begin()
  b.since, b.from, b.left = now, ticket, remaining
end

local function measure()
  if not b.since then return begin() end
  local elapsed = now - b.since
  local refilled = math.max(0, remaining - b.left + ticket - b.from)
  if remaining >= limit - 1 then
    local least = elapsed > 0 and refilled / elapsed or 0
    if elapsed >= SHORTEST and least > (b.rate or 0) then b.rate = least end
    return begin()
  end
  if elapsed < SHORTEST or (refilled < ENOUGH and elapsed < LONGEST) then return end
  local measured = refilled / elapsed
  if measured > 0 then
    b.rate = b.rate and (b.rate + measured) / 2 or measured
  end
  begin()
end

if hold >= 0 then
  if b.limit then
    -- One refusal lowers the rate; those of calls that had left already say nothing new.
    if ticket > (b.cut or 0) and b.rate then b.rate = b.rate * 0.8 end
    b.cut = b.last
    b.tokens, b.updated = 0, now
    b.held = math.max(b.held or 0, now + (b.rate and 0 or hold))
  elseif hold == 0 then
    b.open = now + OPEN
  else
    b.held = now + hold
  end
elseif remaining >= 0 and (ticket > b.seen or b.open) then
  b.seen = math.max(b.seen, ticket)
  b.open = nil
  if ticket > 0 then measure() end
  local sure = remaining - (ticket > 0 and b.last - ticket or 0)
  if b.limit then
    b.limit = limit
    refill()
    b.tokens = math.min(math.max(b.tokens, sure - 1), sure)
  else
    b.limit = limit
    b.tokens = sure
  end
  b.updated = now
elseif ticket >= 0 and not b.limit then
  b.open = now + OPEN
end

if b.open and b.open <= now then b.open = nil end
local granted, wait, state = 0, 0, 'known'
if b.held and b.held > now then
  wait = b.held - now
elseif b.open then
  granted, state = wanted, 'open'
elseif b.limit then
  refill()
  granted = math.max(0, math.min(wanted, math.floor(b.tokens - RESERVE)))
  b.tokens = b.tokens - granted
  if granted < wanted then wait = b.rate and (1 + RESERVE - b.tokens) / b.rate or PROBE end
else
  state = 'unknown'
  granted = math.max(0, math.min(wanted, SCOUTS - b.last))
  if granted < wanted then
    wait = 50
    -- The scouts are lost, with the process that sent them or on their way.
    if now - b.born > PATIENCE then granted, b.last, b.born = math.min(wanted, SCOUTS), b.last, now end
  end
end
b.last = b.last + granted

local update = {}
for _, field in ipairs(FIELDS) do
  if b[field] then
    update[#update + 1] = field
    update[#update + 1] = string.format('%.17g', b[field])
  end
end
if not b.open then redis.call('HDEL', KEYS[1], 'open') end
redis.call('HSET', KEYS[1], unpack(update))
redis.call('PEXPIRE', KEYS[1], FORGET)
return { granted, b.last, math.ceil(wait), state }
`;
