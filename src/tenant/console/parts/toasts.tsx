import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isBad: boolean;
}

/** Milliseconds that a success message stays; errors stay until dismissed. */
const DURATION = 4_000;
const MAX_SHOWN = 4;

let shown: readonly Toast[] = [];
let last = 0;
let show: (toasts: readonly Toast[]) => void = () => undefined;

function set(toasts: readonly Toast[]): void {
  shown = toasts.slice(-MAX_SHOWN);
  show(shown);
}

const dismiss = (id: number): void => set(shown.filter((toast) => toast.id !== id));

/** Shows a message, also to screen readers. */
export function announce(text: string, isBad = false): void {
  last += 1;
  const id = last;
  set([...shown, { id, text, isBad }]);
  if (!isBad) setTimeout(() => dismiss(id), DURATION);
}

/** Does something, and shows that it is done or why it failed. */
export async function attempt(done: string, action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action();
    if (done) announce(done);
    return true;
  } catch (error) {
    announce((error as Error).message, true);
    return false;
  }
}

export function Toasts() {
  const [toasts, setToasts] = useState(shown);
  useEffect(() => {
    show = setToasts;
  }, []);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text, isBad }) => (
        <div key={id} class={isBad ? 'toast bad' : 'toast'}>
          <span>{text}</span>
          <button type="button" class="plain icon-only" aria-label="Dismiss" onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
