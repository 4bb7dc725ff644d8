import { email, has, isEmpty, jane } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const isUnblocked = has({ blocked_for: [] });
const identifier = (w: World): { identifier: string } => ({ identifier: email(w, 'jane') });

export const userBlocks: Step[] = [
  step('userBlocks.get')((w) => [jane(w)], isUnblocked),
  step('userBlocks.delete')((w) => [jane(w)], isEmpty),
  step('userBlocks.getByIdentifier')((w) => [identifier(w)], isUnblocked),
  step('userBlocks.deleteByIdentifier')((w) => [identifier(w)], isEmpty),
];
