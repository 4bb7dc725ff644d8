import { dirname } from 'node:path';
import { idsIn } from './IdMap';
import type { Exchange } from './recordings';

/** What the tests of ruby-auth0 created for all tests of a directory: its files `create_…`. */
const isSetUp = ({ file }: Exchange): boolean => /Auth0_Api_\w+\/create_[^/]+$/.test(file);

const groupOf = ({ file }: Exchange): string => /^.*Auth0_Api_\w+/.exec(file)?.[0] ?? dirname(file);

/** The exchanges of the tests that shared a tenant with that of an exchange, in unknown order. */
export const sharedWith = (exchange: Exchange, all: readonly Exchange[]): Exchange[] =>
  exchange.source === 'ruby-auth0' ? all.filter((other) => groupOf(other) === groupOf(exchange)) : [];

const pathOf = ({ target }: Exchange): string => target.split('?')[0] ?? '';

/** The exchanges that created the records of an exchange's test, where its own file does not. */
export function setUpOf(exchange: Exchange, all: readonly Exchange[]): Exchange[] {
  const others = sharedWith(exchange, all).filter(
    (other) => other.file !== exchange.file && other.method === 'POST' && other.status < 300,
  );
  const made = others.filter(isSetUp);
  if (isSetUp(exchange)) {
    const needed = new Set(idsIn(`${exchange.target} ${JSON.stringify(exchange.request)}`));
    return made.filter(({ response }) => idsIn(JSON.stringify(response)).some((id) => needed.has(id)));
  }
  // What a test lists was added by another one.
  const added = others.filter((other) => !isSetUp(other) && pathOf(other) === pathOf(exchange));
  return [...made, ...(exchange.method === 'GET' && idsIn(exchange.target).length > 0 ? added : [])];
}
