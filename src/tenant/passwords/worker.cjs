'use strict';
// Plain JavaScript, so that a thread can be started from it, in the repository as in the package.
const { pbkdf2Sync, scryptSync } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');

/** Whether a password is that of a hash: here and now, however long it takes. */
function verifyNow(work) {
  const { kind, password, salt, digest, cost } = work;
  if (kind === 'bcrypt') return require('bcryptjs').compareSync(password, work.hash);
  if (kind === 'pbkdf2')
    return pbkdf2Sync(password, salt, cost.rounds, digest.length, cost.digest).equals(digest);
  if (kind === 'scrypt') return scryptSync(password, salt, digest.length, cost).equals(digest);
  return Buffer.from(require('@noble/hashes/argon2')[kind](password, salt, cost)).equals(digest);
}

// The tenant itself may be on somebody's thread: only the one that HashWorker started answers.
if (workerData === 'auth0-classic: verify passwords') {
  parentPort?.on('message', ({ id, work }) => {
    try {
      // A Buffer arrives as bytes.
      const own = { ...work, digest: work.digest && Buffer.from(work.digest) };
      parentPort.postMessage({ id, result: verifyNow(own) });
    } catch (error) {
      parentPort.postMessage({ id, error: String(error) });
    }
  });
}

module.exports = { verifyNow };
