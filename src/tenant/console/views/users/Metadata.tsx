import { useState } from 'preact/hooks';
import { api } from '../../api/call';
import { jsonOf, pretty } from '../../api/json';
import { Area } from '../../parts/fields';
import { attempt } from '../../parts/toasts';
import { metadataPatch, parseObject } from './metadataPatch';
import type { UserTabProps } from './UserTab';

interface EditorProps extends UserTabProps {
  field: 'user_metadata' | 'app_metadata';
  hint: string;
}

function Editor({ user, path, reload, field, hint }: EditorProps) {
  const before = jsonOf(user[field]);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? pretty(before);
  let error = '';
  try {
    parseObject(text);
  } catch (problem) {
    error = (problem as Error).message;
  }
  const save = async (): Promise<void> => {
    const patch = metadataPatch(before, parseObject(text));
    if (await attempt(`Saved ${field}.`, () => api('PATCH', path, { [field]: patch }))) {
      await reload();
      setTyped(undefined);
    }
  };
  return (
    <section>
      <Area label={field} value={text} onInput={setTyped} hint={hint} error={error} />
      <div class="buttons">
        <button
          type="button"
          class="main"
          disabled={typed === undefined || error !== ''}
          onClick={() => void save()}
        >
          Save {field}
        </button>
        <button
          type="button"
          aria-label={`Discard changes of ${field}`}
          disabled={typed === undefined}
          onClick={() => setTyped(undefined)}
        >
          Discard
        </button>
      </div>
    </section>
  );
}

/** The metadata of a user. */
export const Metadata = (props: UserTabProps) => (
  <>
    <Editor {...props} field="user_metadata" hint="What users may change themselves, such as preferences" />
    <Editor {...props} field="app_metadata" hint="What only services may change, such as plans" />
  </>
);
