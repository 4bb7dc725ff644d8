type Data = Readonly<Record<string, unknown>>;

/** What a tenant can be seeded with. Each list holds bodies as the API's own POST takes them. */
export interface SeedData {
  /**
   * Users in the import format, or as an export holds them. Taken too: `connection`, `password`, `roles` (ids or names),
   * `permissions`, `enrollments`, and lists of what comes about elsewhere: `sessions`, `refresh_tokens`, `groups`,
   * `connected_accounts`, `federated_connections_tokensets`.
   */
  users?: readonly Data[];
  /** Bodies of POST /connections. */
  connections?: readonly Data[];
  /** Bodies of POST /resource-servers. */
  resource_servers?: readonly Data[];
  /** Bodies of POST /roles, with `permissions` as POST /roles/{id}/permissions takes them. */
  roles?: readonly Data[];
  /** Bodies of POST /organizations, with `members` (user ids). */
  organizations?: readonly Data[];
  /** Settings by their path, e.g. `{ '/branding': { logo_url: '…' } }`. */
  settings?: Readonly<Record<string, Data>>;
  /** Any other collection by its name, e.g. `rules`, `hooks`, `log_streams`: bodies of its POST, or what its GET shows. */
  [collection: string]: readonly Data[] | Readonly<Record<string, Data>> | undefined;
}
