import { useEffect, useState } from 'preact/hooks';
import { control } from '../../api/call';
import { useEvents } from '../../api/events';
import { listOf, numberOf, textOf, type Json } from '../../api/json';

/** A line of the list. Headers and bodies are loaded when it is opened, so that the list stays small. */
export interface RequestLine {
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly duration: number;
  readonly who: string;
}

/** The maximum number of lines; older ones are dropped. */
export const MAX_LINES = 500;
/** The initial number of lines. */
const FIRST = 200;
/** Milliseconds between two updates of the list: a bulk job would render it a thousand times a second. */
const PAUSE = 100;

const lineOf = ({ id, at, method, target, status, duration, who }: Json): RequestLine => ({
  id: textOf(id),
  at: textOf(at),
  method: textOf(method),
  target: textOf(target),
  status: numberOf(status),
  duration: numberOf(duration),
  who: textOf(who),
});

/** Newest first, without duplicates: requests from the stream may have been loaded, too. */
function join(newer: readonly RequestLine[], older: readonly RequestLine[]): RequestLine[] {
  const lines = new Map([...newer, ...older].map((line) => [line.id, line]));
  return [...lines.values()].sort((one, other) => Number(other.id) - Number(one.id)).slice(0, MAX_LINES);
}

/** The newest requests, as they come; while it is paused, the list stays as it is. */
export function useRequests(isPaused: boolean) {
  const [lines, setLines] = useState<readonly RequestLine[]>();
  const [gathered] = useState({ lines: [] as RequestLine[], timer: 0 });

  const load = async (): Promise<void> => {
    const loaded = listOf(await control('GET', `/requests?limit=${FIRST}`), 'requests').map(lineOf);
    setLines(join([], loaded));
  };
  const flush = (): void => {
    gathered.timer = 0;
    const { lines: newer } = gathered;
    gathered.lines = [];
    setLines((older = []) => join(newer, older));
  };
  useEvents((type, data) => {
    if (type === 'change') return void load();
    if (type !== 'request') return;
    gathered.lines.push(lineOf(data));
    if (gathered.lines.length > MAX_LINES) gathered.lines.shift();
    if (!isPaused && gathered.timer === 0) gathered.timer = window.setTimeout(flush, PAUSE);
  });
  useEffect(() => {
    if (!isPaused) flush();
  }, [isPaused]);
  useEffect(() => {
    void load();
    return () => clearTimeout(gathered.timer);
  }, []);

  const clear = async (): Promise<void> => {
    await control('DELETE', '/requests');
    gathered.lines = [];
    setLines([]);
  };
  return { lines, clear };
}
