import type { Json } from '../../api/json';

/** The properties of each tab of a user. */
export interface UserTabProps {
  readonly user: Json;
  /** `/users/ID`, for the API. */
  readonly path: string;
  /** Reloads the user. */
  reload(): Promise<void>;
}
