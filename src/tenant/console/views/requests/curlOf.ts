/** A request as it was sent. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers that curl sends itself, or that belong to the connection. */
const OMITTED_HEADERS =
  /^(host|connection|content-length|transfer-encoding|accept-encoding|user-agent|expect)$/i;

/** A quoted word of a POSIX shell, whatever it contains. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The command that sends a request again. */
export function curlOf({ method, target, headers, body }: SentRequest, origin: string): string {
  const kept = Object.entries(headers).filter(([name]) => !OMITTED_HEADERS.test(name));
  const parts = [
    `curl ${method === 'GET' ? '' : `-X ${quote(method)} `}${quote(origin + target)}`,
    ...kept.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return parts.join(' \\\n  ');
}
