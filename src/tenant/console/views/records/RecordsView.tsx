import { useState } from 'preact/hooks';
import { api, queryOf } from '../../api/call';
import { useChanges } from '../../api/events';
import { jsonOf, listOf, numberOf, pretty, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Dialog } from '../../parts/Dialog';
import { Area } from '../../parts/fields';
import { Icon } from '../../parts/Icon';
import { Head, Heading, Pager, Scroll, Split } from '../../parts/layout';
import { Empty, Problem } from '../../parts/show';
import { Table } from '../../parts/Table';
import { announce } from '../../parts/toasts';
import { go, hrefOf, replace, type Route } from '../../route';
import { parseObject } from '../users/metadataPatch';
import type { RecordKind } from './kinds';
import { RecordDetail } from './RecordDetail';

const PER_PAGE = 50;

interface RecordsProps {
  kind: RecordKind;
  route: Route;
}

function CreateRecord({ kind, onClose }: { kind: RecordKind; onClose(): void }) {
  const [text, setText] = useState(pretty(kind.template));
  const create = async (): Promise<void> => {
    const made = jsonOf(await api('POST', `/${kind.view}`, parseObject(text)));
    announce(`Created ${kind.one} ${kind.nameOf(made)}.`);
    go(hrefOf(kind.view, textOf(made[kind.idField])));
  };
  return (
    <Dialog title={`Create ${kind.one}`} action="Create" onClose={onClose} onSubmit={create}>
      <Area
        label="JSON"
        value={text}
        onInput={setText}
        hint={`As the body of POST /api/v2/${kind.view}`}
        required
      />
    </Dialog>
  );
}

/** Roles, organizations, clients or connections. */
export function RecordsView({ kind, route: { id, query } }: RecordsProps) {
  const page = Math.max(0, Number(query.get('page') ?? 1) - 1) || 0;
  const [isCreating, setCreating] = useState(false);
  const path = `/${kind.view}${queryOf({ page, per_page: PER_PAGE, include_totals: true })}`;
  const { value, error, reload } = useLoaded(path, () => api('GET', path));
  useChanges(['write', 'change'], () => void reload());
  const records: readonly Json[] = listOf(value, kind.view);
  const create = (
    <button type="button" class="main" onClick={() => setCreating(true)}>
      <Icon name="plus" />
      Create {kind.one}
    </button>
  );
  const list = (
    <>
      <Scroll label={kind.title}>
        <Problem error={error} />
        {records.length > 0 ? (
          <Table
            label={kind.title}
            columns={kind.columns}
            rows={records}
            keyOf={(record) => textOf(record[kind.idField])}
            hrefOf={(record) => hrefOf(kind.view, textOf(record[kind.idField]))}
            chosen={id}
          />
        ) : (
          value !== undefined && (
            <Empty icon={kind.view} title={`No ${kind.view} yet`}>
              <p>{kind.hint} Create one here, or load a seed file in Control.</p>
            </Empty>
          )
        )}
      </Scroll>
      <Pager
        page={page}
        perPage={PER_PAGE}
        total={numberOf(jsonOf(value).total)}
        of={kind.view}
        onPage={(to) => replace(hrefOf(kind.view, '', '', { page: to > 0 ? String(to + 1) : '' }))}
      />
    </>
  );
  return (
    <>
      <Head>
        <Heading name={kind.title} />
        <div class="actions">{create}</div>
      </Head>
      <Split
        list={list}
        detail={id ? <RecordDetail key={id} kind={kind} id={id} onChange={reload} /> : undefined}
      />
      {isCreating && <CreateRecord kind={kind} onClose={() => (setCreating(false), void reload())} />}
    </>
  );
}
