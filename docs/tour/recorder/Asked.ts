import type { Records } from './Records';

/** A status and a value; undefined for no content. */
export interface Answer {
  status: number;
  body?: unknown;
}

/** A request of the Management API, and what was sent before. */
export interface Asked {
  verb: string;
  /** Path below `/api/v2`. */
  path: string;
  /** The same with placeholders. */
  template: string;
  /** Values of the placeholders. */
  params: Record<string, string>;
  /** Body of the request. */
  sent: Record<string, unknown>;
  records: Records;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const NO_CONTENT: Answer = { status: 204 };
