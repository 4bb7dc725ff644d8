import { anonymousBombs } from './anonymousBombs';
import type { Bomb } from './Bomb';
import { managementBombs } from './managementBombs';

/** Expensive requests of up to 1 MB: see `test/bench/tenantBombs.ts`. */
export const bombs: readonly Bomb[] = [...anonymousBombs, ...managementBombs];
