import { useState } from 'preact/hooks';
import { control, pathOf } from '../../api/call';
import { useChanges } from '../../api/events';
import { listOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Choice, Field } from '../../parts/fields';
import { Problem } from '../../parts/show';
import { attempt } from '../../parts/toasts';
import { Card } from './Card';

const WHAT = [
  ['status:503', '503 Service Unavailable'],
  ['status:500', '500 Internal Server Error'],
  ['status:429', '429 Too Many Requests'],
  ['status:404', '404 Not Found'],
  ['status:403', '403 Forbidden'],
  ['status:401', '401 Unauthorized'],
  ['reset', 'Connection is reset'],
  ['hang', 'No answer ever comes'],
  ['truncate', 'Answer breaks off in the middle'],
] as const;

function faultOf(what: string): Json {
  const [kind = '', status] = what.split(':');
  return status === undefined ? { [kind]: true } : { [kind]: Number(status) };
}

const describe = ({ status, reset, hang }: Json): string =>
  status !== undefined ? textOf(status) : reset === true ? 'reset' : hang === true ? 'hang' : 'truncate';

/** The planned faults. */
export function FaultsCard() {
  const { value, error, reload } = useLoaded('faults', async () =>
    listOf(await control('GET', '/faults'), 'faults'),
  );
  const [what, setWhat] = useState<string>(WHAT[0][0]);
  const [route, setRoute] = useState('');
  const [times, setTimes] = useState('1');
  // A fault disappears when a request has met it.
  useChanges(['request', 'change'], () => void reload());
  const change = async (done: string, action: () => Promise<unknown>): Promise<void> => {
    await attempt(done, action);
    await reload();
  };
  const plan = (): Promise<unknown> =>
    control('POST', '/faults', {
      ...faultOf(what),
      ...(route.trim() === '' ? {} : { route: route.trim() }),
      times: Number(times),
    });
  return (
    <Card title="Faults" about="Let the next requests fail, and see what your service makes of it.">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void change('Fault planned.', plan);
        }}
      >
        <Choice label="What happens" value={what} options={WHAT} onInput={setWhat} />
        <div class="row">
          <Field
            label="Which requests"
            value={route}
            onInput={setRoute}
            placeholder="Any, or PATCH /users/:id"
          />
          <Field label="How many" type="number" value={times} onInput={setTimes} required />
          <button type="submit">Plan fault</button>
        </div>
      </form>
      <Problem error={error} />
      <ul class="items" aria-label="Planned faults" hidden={!value?.length}>
        {value?.map((fault) => (
          <li key={textOf(fault.id)}>
            <span>
              <span class="badge bad">{describe(fault)}</span>{' '}
              {textOf(fault.route) || 'any request of the API'}{' '}
              <span class="muted">× {textOf(fault.times)}</span>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={`Take back ${describe(fault)} for ${textOf(fault.route) || 'any request'}`}
              onClick={() =>
                void change('Fault taken back.', () => control('DELETE', pathOf`/faults/${fault.id}`))
              }
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
