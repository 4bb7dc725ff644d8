/** The migrations of the tenant and whether each is turned on. */
export interface Migrations {
  /** Name of a migration flag to its state. */
  flags: Record<string, boolean>;
}

/** Migration flags to change; flags that are absent keep their state. */
export interface UpdateMigrationsData {
  /** Name of a migration flag to its new state. */
  flags: Record<string, boolean>;
}
