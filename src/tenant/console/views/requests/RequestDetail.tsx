import { control, pathOf } from '../../api/call';
import { isJson, jsonOf, numberOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Copy } from '../../parts/Copy';
import { Detail } from '../../parts/layout';
import { Code, Properties, Problem, Status, Time } from '../../parts/show';
import { hrefOf } from '../../route';
import { sdkCallOf } from '../../sdk/sdkCallOf';
import { curlOf, type SentRequest } from './curlOf';

/** JSON text is easier to read with line breaks. */
function readable(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

const linesOf = (headers: Json): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${textOf(value)}`)
    .join('\n');

function Answer({ request }: { request: Json }) {
  if (!isJson(request.answer))
    return <p class="muted">There is no answer: a planned fault broke the connection, or it is too old.</p>;
  const { headers, body, omitted } = request.answer;
  return (
    <>
      {omitted === true && <p class="muted">The body is not kept: it is not text, or larger than 64 KB.</p>}
      {body !== undefined && <Code title="Answer" value={readable(body)} />}
      {Object.keys(jsonOf(headers)).length > 0 && (
        <Code title="Headers of the answer" value={linesOf(jsonOf(headers))} />
      )}
    </>
  );
}

/** A request with everything that was sent and received. */
export function RequestDetail({ id }: { id: string }) {
  const path = pathOf`/requests/${id}`;
  const { value: request, error } = useLoaded(path, () => control('GET', path).then(jsonOf));
  const backHref = hrefOf('requests');
  if (!request)
    return (
      <Detail name="Request" title="Request" backHref={backHref}>
        <Problem error={error} />
      </Detail>
    );
  const headers = Object.fromEntries(
    Object.entries(jsonOf(request.headers)).map(([name, value]) => [name, textOf(value)]),
  );
  const [method, target, body] = [textOf(request.method), textOf(request.target), textOf(request.body)];
  const sent: SentRequest = { method, target, headers, body };
  const call = sdkCallOf(sent);
  return (
    <Detail
      name={`Request ${id}`}
      title={
        <span class="mono">
          {method} {textOf(request.path)}
        </span>
      }
      backHref={backHref}
    >
      <div class="buttons">
        <Copy what="curl command" text={curlOf(sent, location.origin)} label="Copy as curl" />
        {call !== undefined && <Copy what="SDK call" text={call} label="Copy as SDK call" />}
      </div>
      <Properties
        facts={[
          ['Status', <Status status={numberOf(request.status)} />],
          ['Time', <Time at={request.at} />],
          ['Took', `${numberOf(request.duration).toFixed(1)} ms`],
          ['Who', textOf(request.who) || 'no one: no token with a subject'],
          ['Target', <code>{target}</code>, target],
        ]}
      />
      {call !== undefined && <Code title="SDK call" value={call} />}
      {body !== '' && <Code title="Body" value={readable(body)} />}
      <Answer request={request} />
      <Code title="Headers" value={linesOf(headers)} />
    </Detail>
  );
}
