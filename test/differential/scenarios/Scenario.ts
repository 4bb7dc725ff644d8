import type { Stage } from './Stage';

/** Something that programs do with an SDK, and that all of them must answer alike. */
export interface Scenario {
  name: string;
  /** Plays it; resolves to all that can be seen of it, as JSON. */
  run(stage: Stage): Promise<unknown>;
  /** Older SDKs that know nothing of it. */
  unknownTo?: 'v2';
}

/** A scenario in which ours differs on purpose. */
export interface Deviation {
  /** Its row in docs/deviations.md. */
  id: string;
  name: string;
  run(stage: Stage): Promise<unknown>;
  /** What the classic SDKs show: both, or v2 alone where ours does as v3. */
  classic: unknown;
  /** True when v3 shows what ours does. */
  v2Alone?: boolean;
  /** Older SDKs that know nothing of it. */
  unknownTo?: 'v2';
  /** What ours shows. */
  ours: unknown;
}
