'use strict';
// What the two jobs, bulk-metadata and csv-export, have in common: options, credentials, Ctrl-C and exit codes.
const { parseArgs } = require('node:util');

/** Exit codes of shells: 128 plus the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

/** The command line or the environment is invalid: the message names the option, its value, and what is expected. */
class UsageError extends Error {}

/** Reads `--name value` options. Unknown options, options without a value and positional arguments are refused. */
function readOptions(names) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new UsageError(error.message.split('. To specify')[0]);
  }
  for (const [name, value] of Object.entries(values)) {
    if (String(value).trim() === '') throw new UsageError(`--${name} is empty: pass a value`);
  }
  return values;
}

/** Parses an option that is a number. */
function wholeNumber(name, text, { min, max }) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new UsageError(`--${name} is ${JSON.stringify(text)}: pass a whole number from ${min} to ${max}`);
}

/**
 * The options of a ManagementClient for a domain. Credentials come from the environment: every user of a machine can
 * read the arguments of a process.
 */
function clientOptions(domain) {
  const { AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret } = process.env;
  if (!clientId) throw new UsageError('AUTH0_CLIENT_ID is not set: set it in the environment');
  if (!clientSecret) throw new UsageError('AUTH0_CLIENT_SECRET is not set: set it in the environment');
  return { domain, clientId, clientSecret };
}

/** Signals within this many milliseconds are one key press: npm and the terminal both send it. */
const SAME_PRESS = 500;

/**
 * Runs a job until it ends or is interrupted: Ctrl-C and SIGTERM abort its signal. The process ends when the job has
 * returned, so that calls in flight are finished and saved. Pressing Ctrl-C again, after more than half a second, ends
 * it at once: the next run repeats the calls that were in flight.
 *
 * @param usage Shown below a {@link UsageError}.
 * @param job Receives the signal; returns the exit code, unless it was interrupted.
 */
async function runTool(usage, job) {
  const interruption = new AbortController();
  let pressed;
  const interrupt = (name) => {
    const now = performance.now();
    if (pressed === undefined) {
      pressed = now;
      interruption.abort(name);
    } else if (now - pressed > SAME_PRESS) process.exit(EXIT_CODES[name]);
  };
  for (const name of Object.keys(EXIT_CODES)) process.on(name, interrupt);
  try {
    const code = await job(interruption.signal);
    process.exitCode = interruption.signal.aborted ? EXIT_CODES[interruption.signal.reason] : code;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? `${error.message}\n\n${usage}` : error);
    process.exitCode = isUsage ? 2 : 1;
  } finally {
    for (const name of Object.keys(EXIT_CODES)) process.off(name, interrupt);
  }
}

module.exports = { UsageError, clientOptions, readOptions, runTool, wholeNumber };
