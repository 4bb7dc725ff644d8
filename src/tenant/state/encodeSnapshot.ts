import { isRecord } from '../isRecord';
import type { StoreSnapshot } from '../store/Store';
import type { TenantSnapshot } from '../TenantSnapshot';
import { checkTenantSnapshot } from '../checkTenantSnapshot';
import { decode } from './decodeValue';
import { encode, type Encoded } from './encodeValue';

/** The version of the state format, which changes when an older version can't be read. */
const VERSION = 1;

/** A snapshot as a JSON value. */
export interface EncodedSnapshot {
  /** The version of the format: 1. */
  readonly version: number;
  /** The snapshot. */
  readonly state: Encoded;
}

/** A snapshot as a value for `JSON.stringify`: the format of `--state FILE` and of `/_tenant/api/state`. */
export const encodeSnapshot = (snapshot: TenantSnapshot): EncodedSnapshot => ({
  version: VERSION,
  state: encode({ ...snapshot }),
});

const refuse = (what: string): never => {
  throw new TypeError(`state: ${what}. Pass what encodeSnapshot() returned.`);
};

function decoded(state: unknown): unknown {
  try {
    return decode(state);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Decodes a value of `encodeSnapshot`, e.g. after `JSON.parse`.
 *
 * @throws TypeError that says what is wrong with it.
 */
export function decodeSnapshot(value: unknown): TenantSnapshot {
  if (!isRecord(value)) return refuse('expected an object with version and state');
  if (value.version !== VERSION)
    return refuse(`version must be ${VERSION}; got ${JSON.stringify(value.version) ?? 'none'}`);
  const state = decoded(value.state);
  if (!isRecord(state) || !(state.store instanceof Map)) return refuse('state must hold a store');
  const { store, ids, clock, outbox } = state;
  const snapshot = { store: store as StoreSnapshot, ids, clock, outbox };
  checkTenantSnapshot(snapshot);
  return snapshot;
}
