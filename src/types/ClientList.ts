import type { Client } from './Client';
import type { ClientAppType } from './ClientSettings';
import type { CheckpointPagingOptions, PageFrame, PagingOptions } from './paging';
import type { FieldOptions } from './UserList';

/** Identifies a client. */
export interface ClientParams {
  client_id: string;
}

/** Identifies a client and the fields to return. */
export interface GetClientData extends ClientParams, FieldOptions {}

/** Filters for a list of clients. */
export interface ClientFilters {
  /** Filters by whether it is the "All Applications" client. */
  is_global?: boolean | undefined;
  is_first_party?: boolean | undefined;
  /** One type or several. */
  app_type?: ClientAppType | ClientAppType[] | undefined;
  /** HTTPS URL that is the client's ID outside the tenant. */
  external_client_id?: string | undefined;
  /** Query in Lucene syntax. */
  q?: string | undefined;
}

/**
 * The clients to list.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/get-clients
 */
export interface GetClientsOptions extends PagingOptions, FieldOptions, ClientFilters {
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** A page of clients with totals. */
export interface ClientsPaged extends PageFrame {
  clients: Client[];
}

/** A list of clients from a checkpoint on: `from` is the `next` of the previous page. */
export interface GetClientsCheckpointOptions extends CheckpointPagingOptions, FieldOptions, ClientFilters {
  /** Entries per page, at most 100. */
  take: number;
}

/** A page of clients with the checkpoint of the next page. */
export interface ClientsCheckpointPage {
  clients: Client[];
  /** Absent on the last page. */
  next?: string | undefined;
}
