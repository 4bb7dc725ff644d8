import type { Limit } from '../limits/Limit';
import { LimitedTable } from '../limits/LimitedTable';
import { ListLimit } from '../limits/ListLimit';
import { sizeOf } from '../limits/sizeOf';
import type { TenantRequest, TenantResponse } from '../router/Route';
import type { JournalEntry } from '../TenantOptions';
import { recorded, type RecordedAnswer, type RecordedRequest } from './RecordedRequest';

/** The maximum size of a stored response body, in bytes. */
const MAX_ANSWER = 65_536;

/** Which requests to list. */
export interface RequestFilter {
  /** The maximum number: the newest, or with `after` the first that follow. */
  limit?: number;
  /** Only requests after the one with this id. */
  after?: string;
}

const isRecorded = (body: unknown): boolean =>
  typeof body === 'string'
    ? body.length <= MAX_ANSWER
    : typeof body !== 'object' || body === null || (!Buffer.isBuffer(body) && sizeOf(body) <= MAX_ANSWER);

function answerOf({ headers = {}, body }: TenantResponse): RecordedAnswer {
  if (body === undefined) return { headers };
  return isRecorded(body) ? { headers, body } : { headers, omitted: true };
}

/** The recorded requests and responses. Responses have their own limit, so that large ones don't push out requests. */
export class Journal {
  readonly #requests: JournalEntry[];
  readonly #limit: ListLimit<JournalEntry>;
  readonly #answers: LimitedTable<RecordedAnswer>;
  #last = 0;

  /** @param requests The list to fill, which tests may change. */
  constructor(requests: JournalEntry[], limit: Limit) {
    this.#requests = requests;
    this.#limit = new ListLimit(requests, limit);
    this.#answers = new LimitedTable(limit);
  }

  /** Adds a request. @param duration How long it took, in milliseconds. */
  add(
    at: string,
    request: TenantRequest,
    response: TenantResponse,
    duration: number,
  ): Required<JournalEntry> {
    this.#last += 1;
    const id = String(this.#last);
    const entry = { id, at, ...request, status: response.status, duration };
    this.#requests.push(entry);
    if (response.status > 0) this.#answers.set(id, answerOf(response));
    this.#limit.trim();
    return entry;
  }

  /** The requests, oldest first. @throws TypeError for an invalid limit. */
  list({ limit = Infinity, after }: RequestFilter = {}): RecordedRequest[] {
    if (!(limit === Infinity || (Number.isInteger(limit) && limit >= 0)))
      throw new TypeError(`limit must be a whole number, 0 or more; got ${String(limit)}`);
    if (after !== undefined && !/^\d{1,15}$/.test(after))
      throw new TypeError(`after must be the id of a request; got ${JSON.stringify(after)?.slice(0, 40)}`);
    const all =
      after === undefined ? this.#requests : this.#requests.filter(({ id }) => Number(id) > Number(after));
    const first = after === undefined ? Math.max(0, all.length - limit) : 0;
    return all.slice(first, first + limit).map((entry) => this.#recorded(entry));
  }

  /** The request with an id. */
  find(id: string): RecordedRequest | undefined {
    const entry = this.#requests.find((candidate) => candidate.id === id);
    return entry && this.#recorded(entry);
  }

  /** Removes all requests. Ids continue, so that `after` keeps its meaning. */
  clear(): void {
    this.#requests.length = 0;
    this.#answers.clear();
  }

  #recorded(entry: JournalEntry): RecordedRequest {
    return recorded(entry, this.#answers.get(entry.id ?? ''));
  }
}
