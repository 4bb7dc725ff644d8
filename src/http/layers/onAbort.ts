type Listener = () => void;

/** The listeners of a signal, behind one listener of our own: services pass one signal to thousands of calls. */
const listeners = new WeakMap<AbortSignal, Set<Listener>>();

function listenersOf(signal: AbortSignal): Set<Listener> {
  const known = listeners.get(signal);
  if (known) return known;
  const made = new Set<Listener>();
  listeners.set(signal, made);
  signal.addEventListener(
    'abort',
    () => {
      listeners.delete(signal);
      for (const listener of made) listener();
    },
    { once: true },
  );
  return made;
}

/**
 * Calls a listener when a signal is aborted. All listeners of a signal share one event listener: Node warns about a
 * leak at the eleventh, and the time to remove one grows with their number.
 *
 * @returns A function that removes the listener.
 */
export function onAbort(signal: AbortSignal, listener: Listener): () => void {
  const all = listenersOf(signal);
  all.add(listener);
  return () => all.delete(listener);
}
