import type { TenantRequest } from '../../../../src/tenant/router/Route';
import type { Tenant } from '../../../../src/tenant/Tenant';

/** A request that is meant to be expensive. Built anew for each size, for a tenant that `fillTarget` has filled. */
export interface Bomb {
  readonly name: string;
  /** @param size Maximum bytes of the expensive part. @returns The requests to make, in order. */
  requests(size: number, target: Target): readonly BombRequest[];
}

/** A request, and what else it needs. */
export interface BombRequest extends TenantRequest {
  /** Milliseconds that the tenant's clock moves before it is made. */
  advance?: number;
  /** JSON that is parsed during the request, if it is not the body. */
  parses?: string;
}

/** The target of bombs. */
export interface Target {
  readonly tenant: Tenant;
  /** A token with every scope. */
  readonly token: string;
  /** IDs of the default database, of a role and of an organization. */
  readonly connection: string;
  readonly role: string;
  readonly organization: string;
  /** Identifier of an API. */
  readonly api: string;
}

/** Repeats a text up to a size. */
export const fill = (size: number, text: string): string => text.repeat(Math.floor(size / text.length));

/** Numbered texts up to a size, joined. */
export function count(size: number, make: (index: number) => string, separator = ''): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; ; index += 1) {
    const part = make(index);
    length += part.length + separator.length;
    if (length > size) return parts.join(separator);
    parts.push(part);
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A request without a token. */
export const anonymous = (
  method: string,
  target: string,
  body = '',
  headers: Record<string, string> = {},
): BombRequest => ({ method, target, headers: { ...JSON_TYPE, ...headers }, body });

/** A request of the Management API, with a token. */
export const authorized = (
  { token }: Target,
  method: string,
  path: string,
  body = '',
  headers: Record<string, string> = {},
): BombRequest => anonymous(method, `/api/v2${path}`, body, { authorization: `Bearer ${token}`, ...headers });
