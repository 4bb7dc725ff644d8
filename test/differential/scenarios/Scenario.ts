import type { Stage } from './Stage';

/** A use of an SDK with the same outcome in all of them. */
export interface Scenario {
  name: string;
  /** Runs it; resolves to everything observable, as JSON. */
  run(stage: Stage): Promise<unknown>;
  /** Older SDKs without this feature. */
  unknownTo?: 'v2';
}

/** A scenario in which ours differs on purpose. */
export interface Deviation {
  /** Its row in docs/deviations.md. */
  id: string;
  name: string;
  run(stage: Stage): Promise<unknown>;
  /** The outcome of the classic SDKs: both, or only v2 if ours does the same as v3. */
  classic: unknown;
  /** True if v3 does the same as ours. */
  v2Alone?: boolean;
  /** Older SDKs without this feature. */
  unknownTo?: 'v2';
  /** The outcome of ours. */
  ours: unknown;
}
