/**
 * The algorithm of `sharing/rateBucket.ts`, line by line, within Redis: one bucket for all processes. It reads `now`, which
 * {@link rateScript} defines.
 *
 * KEYS[1] the bucket. ARGV: calls wanted; the turn of this process or 0; then the report: its ticket or -1; remaining or
 * -1; limit or -1; milliseconds to hold or -1; its age in milliseconds. Returns: calls granted, last ticket, milliseconds
 * to wait, turn, state, turns ahead, rate, whether a report is due.
 */
export const rateAlgorithm = `
local INITIAL_PROBES, PROBE_TIMEOUT, FIRST_POLL, POLL_SPACING = 2, 1000, 200, 10
local MIN_ASSUMED_RATE, ASSUMED_REFILL_TIME, MIN_RATE, BACKOFF_FACTOR, MIN_WEIGHT, SLOW_ANSWER = 1 / 500, 5000, 1 / 1000, 0.9, 0.1, 2000
local MIN_REFILLED, MIN_REFILLED_AT_FIRST, MIN_WINDOW, MAX_WINDOW = 10, 30, 250, 1000
local UNLIMITED_FOR, JITTER, CLOCK_TOLERANCE, GRACE_PERIOD, ABANDONED_AFTER, WATCH_INTERVAL = 10000, 60, 100, 250, 2000, 5000
local REPORT_INTERVAL, CALLS_PER_REPORT, MAX_REPORT_INTERVAL, MAX_REPORT_AGE, MIN_SIGNAL_TO_NOISE = 1000, 32, 5000, 2000, 3
local EXPIRY, FAR = 60000, 86400000
local max, min, floor, ceil, INFINITE = math.max, math.min, math.floor, math.ceil, math.huge

local wanted, turn, ticket, remaining, limit, hold, age = tonumber(ARGV[1]), tonumber(ARGV[2]),
  tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])

local FIELDS = { 'lastTicket', 'lastReported', 'createdAt', 'probed', 'probes', 'limit', 'tokens', 'updatedAt', 'rate', 'backoff', 'windowStart', 'windowTicket',
  'windowRemaining', 'windowNoise', 'heldUntil', 'unlimitedUntil', 'lastRefused', 'lastTurn', 'turnTakenAt', 'nextCheckAt', 'reportedAt' }
local START = { lastTicket = 0, lastReported = 0, probed = 0, probes = INITIAL_PROBES, tokens = 0, updatedAt = 0, backoff = 1,
  windowTicket = 0, windowRemaining = 0, windowNoise = 0,
  heldUntil = 0, unlimitedUntil = 0, lastRefused = 0, lastTurn = 0, turnTakenAt = 0, nextCheckAt = 0, reportedAt = 0 }
if redis.call('TYPE', KEYS[1]).ok ~= 'hash' then redis.call('DEL', KEYS[1]) end
local stored = redis.call('HMGET', KEYS[1], unpack(FIELDS))
local b = {}
for index, field in ipairs(FIELDS) do
  if stored[index] then b[field] = tonumber(stored[index]) end
end

-- An impossible state was written by another program, or under a wrong clock: the bucket starts over.
local function isSane()
  for index, field in ipairs(FIELDS) do
    local value = b[field]
    if stored[index] then
      if not value or value ~= value or value == INFINITE then return false end
      if value < 0 and field ~= 'tokens' and field ~= 'windowRemaining' then return false end
    end
    if not value and START[field] then return false end
  end
  if b.lastTicket > 9e15 or b.probes > 1e9 then return false end
  for _, field in ipairs({ 'createdAt', 'updatedAt', 'windowStart', 'turnTakenAt', 'reportedAt' }) do
    if b[field] and b[field] > now then return false end
  end
  for _, field in ipairs({ 'heldUntil', 'unlimitedUntil', 'nextCheckAt' }) do
    if b[field] > now + EXPIRY then return false end
  end
  if b.lastTurn > now + FAR then return false end
  if b.limit and not (b.limit > 0 and b.tokens > -1e6) then return false end
  if b.rate and not (b.rate >= 1e-6 and b.rate < 1000) then return false end
  return true
end
if not isSane() then
  redis.call('DEL', KEYS[1])
  b = {}
  for field, value in pairs(START) do b[field] = value end
end

local function resetProbes()
  b.unlimitedUntil, b.createdAt, b.probed, b.probes = 0, now, 0, INITIAL_PROBES
end

local function refillRateOf()
  return b.rate or max(MIN_RATE, max(MIN_ASSUMED_RATE, (b.limit or 0) / ASSUMED_REFILL_TIME) * b.backoff)
end

local function refill()
  b.tokens = min(b.limit or INFINITE, b.tokens + (now - b.updatedAt) * refillRateOf())
  b.updatedAt = now
end

local function measureRate(at)
  local noise = b.lastTicket - ticket
  if b.windowStart and noise >= b.windowNoise / 2 then
    local elapsed = at - b.windowStart
    local refilled = max(0, remaining - b.windowRemaining + ticket - b.windowTicket)
    if elapsed < MIN_WINDOW or refilled < (b.windowNoise + noise) * MIN_SIGNAL_TO_NOISE then return end
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
  b.windowStart, b.windowTicket, b.windowRemaining, b.windowNoise = at, ticket, remaining, noise
end

local function applyRefusal(at)
  if not b.limit then
    if hold == 0 then
      b.unlimitedUntil = now + UNLIMITED_FOR
    else
      resetProbes()
      b.heldUntil = now + hold
    end
    return
  end
  b.reportedAt, b.tokens, b.updatedAt = now, 0, now
  if not b.rate then b.heldUntil = max(b.heldUntil, now + hold) end
  if at > b.lastRefused then
    if b.rate then b.rate = min(b.rate, max(b.rate * BACKOFF_FACTOR, MIN_RATE)) else b.backoff = b.backoff / 2 end
  end
  b.lastRefused = b.lastTicket
  if at > b.windowTicket then b.windowTicket = b.windowTicket + 1 end
end

local function applyReport()
  local isNumbered = ticket > 0 and ticket <= b.lastTicket
  if hold >= 0 then return applyRefusal(isNumbered and ticket or b.lastTicket) end
  if remaining < 0 then
    if not b.limit then b.unlimitedUntil = now + UNLIMITED_FOR end
    return
  end
  if isNumbered and ticket <= max(b.lastReported, b.lastRefused) and b.unlimitedUntil == 0 then return end
  local isKnown = b.limit ~= nil
  b.unlimitedUntil, b.limit = 0, limit
  if isKnown then refill() end
  if isNumbered then
    b.lastReported = max(b.lastReported, ticket)
    measureRate(now - age)
  end
  if isKnown and age > MAX_REPORT_AGE then return end
  b.reportedAt = now
  local uncounted = isNumbered and b.lastTicket - ticket or 0
  local level = min(limit, remaining + age * refillRateOf() - uncounted)
  local weight = max(MIN_WEIGHT, 1 / (1 + refillRateOf() * SLOW_ANSWER))
  b.tokens = isKnown and level > b.tokens and b.tokens + (level - b.tokens) * weight or level
  b.updatedAt = now
end

local function reserveOf()
  return max(0.2, min((b.limit or 0) / 5, refillRateOf() * JITTER))
end

local function availableFor(isDue)
  local free = b.tokens - reserveOf()
  if b.lastTurn <= now or turn >= b.lastTurn then return free end
  local speed = refillRateOf()
  local others = min(b.limit / 2, GRACE_PERIOD * speed + 1)
  if not isDue then return free - others end
  return max(min(1, b.tokens), free - others - max(0, now - turn) * speed)
end

local function issueLease(granted, at, state)
  b.lastTicket = b.lastTicket + granted
  local speed = refillRateOf()
  local wait = max(0, at - now)
  if wait > WATCH_INTERVAL and b.nextCheckAt <= now then
    wait = WATCH_INTERVAL
    b.nextCheckAt = now + WATCH_INTERVAL
  end
  local pause = min(MAX_REPORT_INTERVAL, max(REPORT_INTERVAL, CALLS_PER_REPORT / speed))
  local isStale = now - b.reportedAt >= (b.rate and pause or MIN_WINDOW)
  local isReportDue = granted > 0 and (state == 'unknown' or (state == 'known' and isStale))
  if isReportDue and state == 'known' then b.reportedAt = now end
  local ahead = floor(max(0, b.lastTurn - now) * speed)
  return { granted, b.lastTicket, ceil(wait), ceil(at), state, ahead, string.format('%.17g', speed), isReportDue and 1 or 0 }
end

local function probe()
  local createdAt = b.createdAt
  if now - createdAt >= PROBE_TIMEOUT then b.createdAt, b.probes, b.probed = now, b.probes * 2, 0 end
  local granted = b.heldUntil > now and 0 or max(0, min(wanted, b.probes - b.probed))
  b.probed = b.probed + granted
  if granted == wanted then return issueLease(granted, 0, 'unknown') end
  if turn > now then return issueLease(granted, turn, 'unknown') end
  b.turnTakenAt = max(b.turnTakenAt, now)
  local nextProbe = b.createdAt + (now - createdAt < FIRST_POLL and FIRST_POLL or PROBE_TIMEOUT)
  b.lastTurn = max(b.lastTurn, b.heldUntil > now and b.heldUntil or nextProbe) + POLL_SPACING
  return issueLease(granted, b.lastTurn, 'unknown')
end

local function grant()
  local isDue = turn > 0 and turn <= now + CLOCK_TOLERANCE
  if b.unlimitedUntil > 0 then return issueLease(wanted, 0, 'open') end
  if isDue then b.turnTakenAt = max(b.turnTakenAt, now) end
  if b.lastTurn > now and now - b.turnTakenAt > ABANDONED_AFTER + 3 / refillRateOf() then b.lastTurn = now end
  if not b.limit then return probe() end

  refill()
  local granted = b.heldUntil > now and 0 or max(0, min(wanted, floor(availableFor(isDue))))
  b.tokens = b.tokens - granted
  if granted == wanted then return issueLease(granted, 0, 'known') end
  if not isDue and turn > now and turn <= b.lastTurn then return issueLease(granted, turn, 'known') end

  local spacing = b.rate and 1 / b.rate or POLL_SPACING
  local filled = now + (1 + reserveOf() - b.tokens) / refillRateOf()
  if b.lastTurn <= now then b.turnTakenAt = max(b.turnTakenAt, now) end
  b.lastTurn = max(b.lastTurn + spacing, b.heldUntil, filled)
  return issueLease(granted, b.lastTurn, 'known')
end

b.createdAt = b.createdAt or now
if b.unlimitedUntil > 0 and b.unlimitedUntil <= now then resetProbes() end
if ticket >= 0 then applyReport() end
local reply = grant()

local update = {}
for _, field in ipairs(FIELDS) do
  if b[field] then
    update[#update + 1] = field
    update[#update + 1] = string.format('%.17g', b[field])
  end
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], unpack(update))
redis.call('PEXPIRE', KEYS[1], max(EXPIRY, ceil(b.lastTurn - now) + EXPIRY))
return reply
`;

/** One bucket for all processes, within Redis and by the clock of Redis. */
export const rateScript = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
${rateAlgorithm}`;
