import { useEffect, useRef, useState } from 'preact/hooks';
import { CallError, keyHeader } from './call';
import { jsonOf, type Json } from './json';

export type EventType = 'request' | 'mail' | 'log' | 'change';
type Listener = (type: EventType, data: Json) => void;

const TYPES: readonly string[] = ['request', 'mail', 'log', 'change'] satisfies EventType[];
/** Milliseconds until a broken stream is opened again. */
const PAUSE = 1_000;
/** Milliseconds that changes are collected for before a view reloads. */
const DEBOUNCE = 250;

const listeners = new Set<Listener>();
const watchers = new Set<(isLive: boolean) => void>();
let live = false;
let wasLive = false;
let last = '';

function setLive(isLive: boolean): void {
  if (live === isLive) return;
  live = isLive;
  for (const watcher of watchers) watcher(isLive);
}

function handle(block: string): void {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(':', 1)[0] ?? '', line.replace(/^\w*: ?/, '')]),
  );
  last = fields.get('id') ?? last;
  const type = fields.get('event') ?? '';
  if (!TYPES.includes(type)) return;
  const data = jsonOf(JSON.parse(fields.get('data') ?? '{}'));
  for (const listener of listeners) listener(type as EventType, data);
}

/** Reads the stream until it ends. EventSource can't send the header with the key. */
async function read(): Promise<void> {
  const headers = { ...keyHeader(), ...(last ? { 'last-event-id': last } : {}) };
  const response = await fetch('/_tenant/api/events', { headers });
  if (!response.ok || !response.body) throw new CallError(response.status, 'no stream');
  setLive(true);
  // The tenant may not keep all events that were missed while it was gone.
  if (wasLive) for (const listener of listeners) listener('change', {});
  wasLive = true;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    blocks.forEach(handle);
  }
}

/** Reads events as long as the page is open. */
export async function follow(): Promise<void> {
  for (;;) {
    await read().catch(() => undefined);
    setLive(false);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Calls a listener with each event, while the component is mounted. */
export function useEvents(listener: Listener): void {
  const current = useRef(listener);
  current.current = listener;
  useEffect(() => {
    const forward: Listener = (type, data) => current.current(type, data);
    listeners.add(forward);
    return () => void listeners.delete(forward);
  }, []);
}

/** Calls back some time after an event: once for many events. `write` is a request that may have changed data. */
export function useChanges(types: readonly (EventType | 'write')[], onChange: () => void): void {
  const timer = useRef(0);
  useEvents((type, { method }) => {
    const isWrite = type === 'request' && method !== 'GET';
    if (!types.includes(type) && !(isWrite && types.includes('write'))) return;
    if (timer.current !== 0) return;
    timer.current = window.setTimeout(() => {
      timer.current = 0;
      onChange();
    }, DEBOUNCE);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Whether the stream is open. */
export function useIsLive(): boolean {
  const [isLive, set] = useState(live);
  useEffect(() => {
    set(live);
    watchers.add(set);
    return () => void watchers.delete(set);
  }, []);
  return isLive;
}
