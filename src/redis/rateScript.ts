/**
 * The algorithm of `sharing/rateBucket.ts`, line by line, within Redis: it keeps one bucket for all processes. It reads
 * `now`, and is therefore a part of {@link rateScript}.
 *
 * KEYS[1] the bucket. ARGV: calls wanted; the turn of this process or 0; then the report: its ticket or -1; remaining or
 * -1; limit or -1; milliseconds to hold or -1; its age in milliseconds. Returns: calls granted, last ticket, milliseconds
 * to wait, turn, state, turns ahead, rate, whether a report is due.
 */
export const rateAlgorithm = `
local INITIAL_PROBES, PROBE_TIMEOUT, FIRST_POLL, POLL_SPACING = 2, 1000, 200, 10
local MIN_ASSUMED_RATE, ASSUMED_REFILL_TIME, MIN_RATE, BACKOFF_FACTOR, MIN_WEIGHT, SLOW_ANSWER = 1 / 500, 5000, 1 / 1000, 0.9, 0.1, 2000
local MIN_REFILLED, MIN_REFILLED_AT_FIRST, MIN_WINDOW, MAX_WINDOW = 10, 30, 250, 1000
local UNLIMITED_FOR, JITTER, CLOCK_TOLERANCE, GRACE_PERIOD, ABANDONED_AFTER, WATCH = 10000, 60, 100, 250, 2000, 5000
local REPORT_INTERVAL, CALLS_PER_REPORT, MAX_REPORT_INTERVAL, MAX_REPORT_AGE, MIN_SIGNAL_TO_NOISE = 1000, 32, 5000, 2000, 3
local EXPIRY, FAR = 60000, 86400000
local max, min, floor, ceil, INFINITE = math.max, math.min, math.floor, math.ceil, math.huge

local wanted, turn, ticket, remaining, limit, hold, age = tonumber(ARGV[1]), tonumber(ARGV[2]),
  tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])

local FIELDS = { 'last', 'seen', 'born', 'probed', 'probes', 'limit', 'tokens', 'updated', 'rate', 'caution', 'since', 'from',
  'left', 'noise', 'held', 'open', 'cut', 'booked', 'served', 'watched', 'heard' }
local START = { last = 0, seen = 0, probed = 0, probes = INITIAL_PROBES, tokens = 0, updated = 0, caution = 1, from = 0, left = 0, noise = 0,
  held = 0, open = 0, cut = 0, booked = 0, served = 0, watched = 0, heard = 0 }
if redis.call('TYPE', KEYS[1]).ok ~= 'hash' then redis.call('DEL', KEYS[1]) end
local stored = redis.call('HMGET', KEYS[1], unpack(FIELDS))
local b = {}
for index, field in ipairs(FIELDS) do
  if stored[index] then b[field] = tonumber(stored[index]) end
end

-- A state that is impossible: written by another hand, or under a clock that was wrong. It starts anew.
local function isSane()
  for index, field in ipairs(FIELDS) do
    local value = b[field]
    if stored[index] then
      if not value or value ~= value or value == INFINITE then return false end
      if value < 0 and field ~= 'tokens' and field ~= 'left' then return false end
    end
    if not value and START[field] then return false end
  end
  if b.last > 9e15 or b.probes > 1e9 then return false end
  for _, field in ipairs({ 'born', 'updated', 'since', 'served', 'heard' }) do
    if b[field] and b[field] > now then return false end
  end
  for _, field in ipairs({ 'held', 'open', 'watched' }) do
    if b[field] > now + EXPIRY then return false end
  end
  if b.booked > now + FAR then return false end
  if b.limit and not (b.limit > 0 and b.tokens > -1e6) then return false end
  if b.rate and not (b.rate >= 1e-6 and b.rate < 1000) then return false end
  return true
end
if not isSane() then
  redis.call('DEL', KEYS[1])
  b = {}
  for field, value in pairs(START) do b[field] = value end
end

local function forget()
  b.open, b.born, b.probed, b.probes = 0, now, 0, INITIAL_PROBES
end

local function refillRateOf()
  return b.rate or max(MIN_RATE, max(MIN_ASSUMED_RATE, (b.limit or 0) / ASSUMED_REFILL_TIME) * b.caution)
end

local function refill()
  b.tokens = min(b.limit or INFINITE, b.tokens + (now - b.updated) * refillRateOf())
  b.updated = now
end

local function measure(at)
  local noise = b.last - ticket
  if b.since and noise >= b.noise / 2 then
    local elapsed = at - b.since
    local refilled = max(0, remaining - b.left + ticket - b.from)
    if elapsed < MIN_WINDOW or refilled < (b.noise + noise) * MIN_SIGNAL_TO_NOISE then return end
    local measured = refilled / elapsed
    if remaining >= limit - 1 then
      if measured > (b.rate or 0) then b.rate = measured end
    else
      local enough = b.rate and MIN_REFILLED or MIN_REFILLED_AT_FIRST
      if refilled < enough and elapsed < MAX_WINDOW then return end
      local rate = b.rate or measured
      if measured > 0 then b.rate = rate + (measured - rate) * min(0.5, elapsed / MAX_WINDOW) end
    end
  end
  b.since, b.from, b.left, b.noise = at, ticket, remaining, noise
end

local function refused(at)
  if not b.limit then
    if hold == 0 then
      b.open = now + UNLIMITED_FOR
    else
      forget()
      b.held = now + hold
    end
    return
  end
  b.heard, b.tokens, b.updated = now, 0, now
  if not b.rate then b.held = max(b.held, now + hold) end
  if at > b.cut then
    if b.rate then b.rate = min(b.rate, max(b.rate * BACKOFF_FACTOR, MIN_RATE)) else b.caution = b.caution / 2 end
  end
  b.cut = b.last
  if at > b.from then b.from = b.from + 1 end
end

local function learn()
  local isNumbered = ticket > 0 and ticket <= b.last
  if hold >= 0 then return refused(isNumbered and ticket or b.last) end
  if remaining < 0 then
    if not b.limit then b.open = now + UNLIMITED_FOR end
    return
  end
  if isNumbered and ticket <= max(b.seen, b.cut) and b.open == 0 then return end
  local isKnown = b.limit ~= nil
  b.open, b.limit = 0, limit
  if isKnown then refill() end
  if isNumbered then
    b.seen = max(b.seen, ticket)
    measure(now - age)
  end
  if isKnown and age > MAX_REPORT_AGE then return end
  b.heard = now
  local uncounted = isNumbered and b.last - ticket or 0
  local level = min(limit, remaining + age * refillRateOf() - uncounted)
  local belief = max(MIN_WEIGHT, 1 / (1 + refillRateOf() * SLOW_ANSWER))
  b.tokens = isKnown and level > b.tokens and b.tokens + (level - b.tokens) * belief or level
  b.updated = now
end

local function reserveOf()
  return max(0.2, min((b.limit or 0) / 5, refillRateOf() * JITTER))
end

local function roomFor(isDue)
  local free = b.tokens - reserveOf()
  if b.booked <= now or turn >= b.booked then return free end
  local speed = refillRateOf()
  local others = min(b.limit / 2, GRACE_PERIOD * speed + 1)
  if not isDue then return free - others end
  return max(min(1, b.tokens), free - others - max(0, now - turn) * speed)
end

local function take(granted, at, state)
  b.last = b.last + granted
  local speed = refillRateOf()
  local wait = max(0, at - now)
  if wait > WATCH and b.watched <= now then
    wait = WATCH
    b.watched = now + WATCH
  end
  local pause = min(MAX_REPORT_INTERVAL, max(REPORT_INTERVAL, CALLS_PER_REPORT / speed))
  local isStale = now - b.heard >= (b.rate and pause or MIN_WINDOW)
  local isReportDue = granted > 0 and (state == 'unknown' or (state == 'known' and isStale))
  if isReportDue and state == 'known' then b.heard = now end
  local ahead = floor(max(0, b.booked - now) * speed)
  return { granted, b.last, ceil(wait), ceil(at), state, ahead, string.format('%.17g', speed), isReportDue and 1 or 0 }
end

local function probe()
  local born = b.born
  if now - born >= PROBE_TIMEOUT then b.born, b.probes, b.probed = now, b.probes * 2, 0 end
  local granted = b.held > now and 0 or max(0, min(wanted, b.probes - b.probed))
  b.probed = b.probed + granted
  if granted == wanted then return take(granted, 0, 'unknown') end
  if turn > now then return take(granted, turn, 'unknown') end
  b.served = max(b.served, now)
  local look = b.born + (now - born < FIRST_POLL and FIRST_POLL or PROBE_TIMEOUT)
  b.booked = max(b.booked, b.held > now and b.held or look) + POLL_SPACING
  return take(granted, b.booked, 'unknown')
end

local function give()
  local isDue = turn > 0 and turn <= now + CLOCK_TOLERANCE
  if b.open > 0 then return take(wanted, 0, 'open') end
  if isDue then b.served = max(b.served, now) end
  if b.booked > now and now - b.served > ABANDONED_AFTER + 3 / refillRateOf() then b.booked = now end
  if not b.limit then return probe() end

  refill()
  local granted = b.held > now and 0 or max(0, min(wanted, floor(roomFor(isDue))))
  b.tokens = b.tokens - granted
  if granted == wanted then return take(granted, 0, 'known') end
  if not isDue and turn > now and turn <= b.booked then return take(granted, turn, 'known') end

  local apart = b.rate and 1 / b.rate or POLL_SPACING
  local filled = now + (1 + reserveOf() - b.tokens) / refillRateOf()
  if b.booked <= now then b.served = max(b.served, now) end
  b.booked = max(b.booked + apart, b.held, filled)
  return take(granted, b.booked, 'known')
end

b.born = b.born or now
if b.open > 0 and b.open <= now then forget() end
if ticket >= 0 then learn() end
local reply = give()

local update = {}
for _, field in ipairs(FIELDS) do
  if b[field] then
    update[#update + 1] = field
    update[#update + 1] = string.format('%.17g', b[field])
  end
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], unpack(update))
redis.call('PEXPIRE', KEYS[1], max(EXPIRY, ceil(b.booked - now) + EXPIRY))
return reply
`;

/** Keeps one bucket for all processes, within Redis, by its clock alone. */
export const rateScript = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
${rateAlgorithm}`;
