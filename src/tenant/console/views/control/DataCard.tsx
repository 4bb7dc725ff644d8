import { useRef, useState } from 'preact/hooks';
import { control, controlText } from '../../api/call';
import { counted, jsonOf, numberOf, textOf, type Json } from '../../api/json';
import { Dialog } from '../../parts/Dialog';
import { attempt, announce } from '../../parts/toasts';
import { Card } from './Card';
import { download } from './download';

const isOneJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** `3 users, 1 role`. */
function describe(added: Json): string {
  const parts = Object.entries(added)
    .filter(([, count]) => numberOf(count) > 0)
    .map(([name, count]) => counted(numberOf(count), name.replaceAll('_', ' ')));
  return parts.length > 0 ? `Added ${parts.join(', ')}.` : 'The file adds nothing.';
}

async function load(file: File): Promise<void> {
  const text = await file.text();
  const type = isOneJson(text) ? 'application/json' : 'application/x-ndjson';
  announce(describe(jsonOf(await controlText('/seed', text, type))));
}

/** The tenant's data: reset, load, save. */
export function DataCard({ info }: { info: Json }) {
  const [isAsking, ask] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const stateFile = textOf(info.stateFile);
  const chosen = async (): Promise<void> => {
    const [file] = input.current?.files ?? [];
    if (file) await attempt('', () => load(file));
    // Allows choosing the same file again.
    if (input.current) input.current.value = '';
  };
  const save = async (name: string, path: string): Promise<void> => {
    const value = await control('GET', path);
    download(name, typeof value === 'string' ? value : JSON.stringify(value));
  };
  return (
    <Card title="Data" about="Start again, load users and more from a file, or keep what is here.">
      <div class="buttons">
        <button type="button" class="danger" onClick={() => ask(true)}>
          Reset
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          Load a seed file
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,.ndjson,.jsonl"
          hidden
          aria-label="Seed file"
          onChange={() => void chosen()}
        />
        {stateFile && (
          <button
            type="button"
            onClick={() => void attempt(`Saved ${stateFile}.`, () => control('POST', '/state/save'))}
          >
            Save state
          </button>
        )}
        <button type="button" onClick={() => void attempt('', () => save('users.ndjson', '/users/export'))}>
          Export users
        </button>
        <button type="button" onClick={() => void attempt('', () => save('state.json', '/state'))}>
          Download state
        </button>
      </div>
      <p class="hint">
        {stateFile ? (
          <>
            State file: <code>{stateFile}</code>
          </>
        ) : (
          <>
            Start the tenant with <code>--state FILE</code> to keep all of it from one start to the next.
          </>
        )}
      </p>
      {isAsking && (
        <Dialog
          title="Reset this tenant?"
          action="Reset"
          isDangerous
          onClose={() => ask(false)}
          onSubmit={() =>
            control('POST', '/reset').then(() => announce('The tenant is as it was at its start.'))
          }
        >
          <p>
            Data, clock and ids go back to the start. Requests, mails, planned faults and used-up limits are
            removed.
          </p>
        </Dialog>
      )}
    </Card>
  );
}
