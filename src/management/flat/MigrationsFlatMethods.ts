import type { Callback } from '../../types/Callback';
import type { Migrations, UpdateMigrationsData } from '../../types/Migrations';
import type { NoParams } from '../../types/NoParams';

/** The methods of MigrationsManager that the client has too, under names of their own. */
export interface MigrationsFlatMethods {
  /**
   * Turns migrations on or off.
   * The same as `migrations.updateMigrations`.
   * @deprecated The API no longer lists these endpoints.
   */
  updateMigrations(data: UpdateMigrationsData): Promise<Migrations>;
  updateMigrations(data: UpdateMigrationsData, callback: Callback<Migrations>): void;
  /**
   * Fetches the migrations and whether each is turned on.
   * The same as `migrations.getMigrations`.
   * @deprecated The API no longer lists these endpoints.
   */
  getMigrations(params?: NoParams): Promise<Migrations>;
  getMigrations(callback: Callback<Migrations>): void;
  getMigrations(params: NoParams | undefined, callback: Callback<Migrations>): void;
}
