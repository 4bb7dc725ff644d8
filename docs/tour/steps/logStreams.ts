import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const stream = (w: World): { id: string } => ({ id: id(w, 'stream') });
const sink = {
  httpEndpoint: 'https://logs.example.com',
  httpContentType: 'application/json',
  httpContentFormat: 'JSONLINES',
} as const;

export const logStreams: Step[] = [
  step('logStreams.create')(
    ({ style }) => [{ name: `archive-${style}`, type: 'http', sink }],
    keeps('stream', ({ style }) => ({ name: `archive-${style}` })),
  ),
  step('logStreams.getAll')(
    () => [],
    lists((w) => ({ id: w.ids.stream })),
  ),
  step('logStreams.get')((w) => [stream(w)], has({ type: 'http' })),
  step('logStreams.update')((w) => [stream(w), { status: 'paused' }], has({ status: 'paused' })),
  step('logStreams.delete')((w) => [stream(w)], isEmpty),
];
