import { assertions } from './assertions';
import { bodies } from './bodies';
import { constructors } from './constructors';
import { headers } from './headers';
import { imports } from './imports';
import { objects } from './objects';
import { outcomes } from './outcomes';
import { restClients } from './restClient';
import { retries } from './retries';
import { surface } from './surface';
import { tokens } from './tokens';

/** All scenarios, by topic. */
export const SCENARIOS = {
  assertions,
  bodies,
  constructors,
  headers,
  imports,
  objects,
  outcomes,
  restClients,
  retries,
  surface,
  tokens,
};
