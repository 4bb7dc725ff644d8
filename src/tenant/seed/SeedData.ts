type Data = Readonly<Record<string, unknown>>;

/** The data of a seed. Each list contains bodies of the API's own POST. */
export interface SeedData {
  /**
   * Users in the import or export format. Also accepted: `connection`, `password`, `roles` (ids or names),
   * `permissions`, `enrollments`, and lists of records that are created elsewhere: `sessions`, `refresh_tokens`,
   * `groups`, `connected_accounts`, `federated_connections_tokensets`.
   */
  users?: readonly Data[];
  /** Bodies of POST /connections. */
  connections?: readonly Data[];
  /** Bodies of POST /resource-servers. */
  resource_servers?: readonly Data[];
  /** Bodies of POST /roles, with `permissions` as in POST /roles/{id}/permissions. */
  roles?: readonly Data[];
  /** Bodies of POST /organizations, with `members` (user ids). */
  organizations?: readonly Data[];
  /** Settings by their path, e.g. `{ '/branding': { logo_url: '…' } }`. */
  settings?: Readonly<Record<string, Data>>;
  /**
   * Any other collection by its name, e.g. `rules`, `hooks`, `log_streams`: bodies of its POST, or records of its GET.
   */
  [collection: string]: readonly Data[] | Readonly<Record<string, Data>> | undefined;
}
