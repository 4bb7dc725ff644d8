import type { Callback } from '../../types/Callback';
import type { Migrations, UpdateMigrationsData } from '../../types/Migrations';
import type { NoParams } from '../../types/NoParams';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/**
 * Migrations: flags that turn on a new behavior of the tenant before it becomes the default.
 *
 * @deprecated The API no longer lists these endpoints.
 */
export class MigrationsManager extends BaseManager {
  /** `/migrations` */
  readonly resource = restClient(this, '/migrations');

  /**
   * Turns migrations on or off.
   * @deprecated The API no longer lists these endpoints.
   */
  updateMigrations(data: UpdateMigrationsData): Promise<Migrations>;
  updateMigrations(data: UpdateMigrationsData, callback: Callback<Migrations>): void;
  updateMigrations(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args, ([data]) => [{}, data]);
  }

  /**
   * Fetches the migrations and whether each is turned on.
   * @deprecated The API no longer lists these endpoints.
   */
  getMigrations(params?: NoParams): Promise<Migrations>;
  getMigrations(callback: Callback<Migrations>): void;
  getMigrations(params: NoParams | undefined, callback: Callback<Migrations>): void;
  getMigrations(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }
}
