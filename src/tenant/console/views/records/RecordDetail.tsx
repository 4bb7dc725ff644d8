import { useState } from 'preact/hooks';
import { api, pathOf } from '../../api/call';
import { jsonOf, listOf, pretty, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Dialog } from '../../parts/Dialog';
import { Area } from '../../parts/fields';
import { Detail } from '../../parts/layout';
import { Code, Properties, Problem } from '../../parts/show';
import { announce } from '../../parts/toasts';
import { go, hrefOf } from '../../route';
import { parseObject } from '../users/metadataPatch';
import type { RecordKind, RecordPart } from './kinds';

interface OneProps {
  kind: RecordKind;
  record: Json;
  path: string;
  onClose(): void;
  onChange(): Promise<void>;
}

function EditRecord({ kind, record, path, onClose, onChange }: OneProps) {
  const before = Object.fromEntries(
    kind.editable.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]),
  );
  const [text, setText] = useState(pretty(before));
  const save = async (): Promise<void> => {
    await api('PATCH', path, parseObject(text));
    announce(`Saved ${kind.nameOf(record)}.`);
    await onChange();
  };
  return (
    <Dialog title={`Edit ${kind.one}`} action="Save" onClose={onClose} onSubmit={save}>
      <Area
        label="JSON"
        value={text}
        onInput={setText}
        hint={`As the body of PATCH /api/v2/${kind.view}/…`}
        required
      />
    </Dialog>
  );
}

function DeleteRecord({ kind, record, path, onClose, onChange }: OneProps) {
  const remove = async (): Promise<void> => {
    await api('DELETE', path);
    announce(`Deleted ${kind.nameOf(record)}.`);
    go(hrefOf(kind.view));
    await onChange();
  };
  return (
    <Dialog
      title={`Delete this ${kind.one}?`}
      action={`Delete ${kind.one}`}
      isDangerous
      onClose={onClose}
      onSubmit={remove}
    >
      <p>
        {kind.nameOf(record)} (<code>{textOf(record[kind.idField])}</code>) is removed.
      </p>
    </Dialog>
  );
}

function Part({ part, path }: { part: RecordPart; path: string }) {
  const url = `${path}${part.path}?per_page=50`;
  const { value, error } = useLoaded(url, async () => {
    const answer = await api('GET', url);
    return Array.isArray(answer) ? listOf(answer) : listOf(answer, part.field);
  });
  return (
    <section>
      <h3>{part.title}</h3>
      <Problem error={error} />
      {value?.length === 0 && <p class="muted small">None</p>}
      <ul class="items">
        {value?.map((item, index) => (
          <li key={index}>
            {part.leadsTo ? (
              <a href={hrefOf(part.leadsTo[0], textOf(item[part.leadsTo[1]]))}>{part.nameOf(item)}</a>
            ) : (
              <code>{part.nameOf(item)}</code>
            )}
            <span class="muted small">{part.noteOf(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One record, beside its list. */
export function RecordDetail({
  kind,
  id,
  onChange,
}: {
  kind: RecordKind;
  id: string;
  onChange(): Promise<void>;
}) {
  const path = `/${kind.view}${pathOf`/${id}`}`;
  const { value: record, error, reload } = useLoaded(path, () => api('GET', path).then(jsonOf));
  const [question, ask] = useState<'edit' | 'delete'>();
  const backHref = hrefOf(kind.view);
  if (!record)
    return (
      <Detail name={kind.one} title={kind.one} backHref={backHref}>
        <Problem error={error} />
      </Detail>
    );
  const one = { kind, record, path, onClose: () => ask(undefined) };
  const changed = async (): Promise<void> => void (await Promise.all([reload(), onChange()]));
  return (
    <Detail
      name={`${kind.title}: ${kind.nameOf(record)}`}
      title={kind.nameOf(record)}
      backHref={backHref}
      actions={
        <>
          <button type="button" onClick={() => ask('edit')}>
            Edit
          </button>
          <button type="button" class="danger" onClick={() => ask('delete')}>
            Delete
          </button>
        </>
      }
    >
      <Properties
        facts={kind.facts
          .filter(([, name]) => textOf(record[name]) !== '')
          .map(([label, name]) => [label, <code>{textOf(record[name])}</code>, textOf(record[name])])}
      />
      {kind.parts.map((part) => (
        <Part key={part.title} part={part} path={path} />
      ))}
      <Code title="JSON" value={record} />
      {question === 'edit' && <EditRecord {...one} onChange={changed} />}
      {question === 'delete' && <DeleteRecord {...one} onChange={onChange} />}
    </Detail>
  );
}
