import type { Json } from '../../api/json';

/** What each tab of a user is given. */
export interface UserTabProps {
  readonly user: Json;
  /** `/users/ID`, for the API. */
  readonly path: string;
  /** Loads the user again. */
  reload(): Promise<void>;
}
