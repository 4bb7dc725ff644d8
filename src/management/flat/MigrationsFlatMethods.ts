import type { Callback } from '../../types/Callback';
import type { Migrations, UpdateMigrationsData } from '../../types/Migrations';
import type { NoParams } from '../../types/NoParams';

/** The methods of MigrationsManager that the client has too, under names of their own. */
export interface MigrationsFlatMethods {
  /** The same as `migrations.updateMigrations`. */
  updateMigrations(data: UpdateMigrationsData): Promise<Migrations>;
  updateMigrations(data: UpdateMigrationsData, callback: Callback<Migrations>): void;
  /** The same as `migrations.getMigrations`. */
  getMigrations(params?: NoParams): Promise<Migrations>;
  getMigrations(callback: Callback<Migrations>): void;
  getMigrations(params: NoParams | undefined, callback: Callback<Migrations>): void;
}
