import { ANSWERS, FEW_ANSWERS, OK } from './cases/answers';
import { AUTHENTICATION } from './cases/authentication';
import { FLAT } from './cases/flatMethods';
import { FEW_IDS, IDS, PLAIN_IDS } from './cases/ids';
import { MANAGERS } from './cases/managers';
import { MEMBERS } from './cases/members';
import type { Method } from './cases/Method';
import type { Case } from './compare';

/** Every method of both clients, of their managers, and of their RestClients. */
export const METHODS: readonly Method[] = [...MANAGERS, ...FLAT, ...MEMBERS, ...AUTHENTICATION];

/** Every call in one style. */
export function* casesOf(style: Case['style'], only: RegExp): Generator<Case> {
  for (const { path, args, withoutId, odd, coverage } of METHODS) {
    if (!only.test(path)) continue;
    const all = coverage === 'full';
    for (const id of withoutId ? PLAIN_IDS : all ? IDS : FEW_IDS)
      yield { path, args: args(id), style, id, answer: OK };
    for (const answer of all ? ANSWERS : FEW_ANSWERS) yield { path, args: args('x'), style, answer };
    for (const { flaw, args: others } of odd) yield { path, args: others, style, answer: OK, flaw };
  }
}
