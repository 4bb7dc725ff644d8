import { apiOf, has, id, isEmpty, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const api = (w: World): { id: string } => ({ id: id(w, 'api') });

/** The API that the story created. */
export const resourceServers: Step[] = [
  step('resourceServers.getAll')(
    () => [{ per_page: 10 }],
    lists((w) => ({ identifier: apiOf(w) })),
  ),
  step('resourceServers.get')((w) => [api(w)], has({ name: 'Reports' })),
  step('resourceServers.update')((w) => [api(w), { name: 'All reports' }], has({ name: 'All reports' })),
  step('resourceServers.delete')((w) => [api(w)], isEmpty),
];
