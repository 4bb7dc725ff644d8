import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** The loaded value; the old one stays while it reloads. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: Error | undefined;
  /** Reloads the value. */
  reload(): Promise<void>;
}

/** Loads a value when the component is mounted, and again when the key changes. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, set] = useState<{ value?: T; error?: Error }>({});
  const current = useRef(load);
  current.current = load;
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    try {
      const value = await current.current();
      // Responses may overtake each other: the latest request counts.
      if (mine === newest.current) set({ value });
    } catch (error) {
      if (mine === newest.current) set((old) => ({ ...old, error: error as Error }));
    }
  }, []);
  useEffect(() => {
    void reload();
    return () => void (newest.current += 1);
  }, [key, reload]);
  return { value: state.value, error: state.error, reload };
}
