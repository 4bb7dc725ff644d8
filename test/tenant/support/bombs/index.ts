import { anonymousBombs } from './anonymousBombs';
import type { Bomb } from './Bomb';
import { managementBombs } from './managementBombs';

/** Requests of up to 1 MB, built to be costly: see `test/bench/tenantBombs.ts`. */
export const bombs: readonly Bomb[] = [...anonymousBombs, ...managementBombs];
