import { OAuthFault } from '../ApiFault';
import type { Json } from '../store/records';

/** Maximum number of requested scopes. The API's own limit is not published. */
const MAX_SCOPES = 1000;

/** The scopes of a token request. @throws OAuthFault, 400, if there are more than 1,000. */
export function requestedScopes({ scope }: Json): ReadonlySet<string> {
  const names = new Set<string>();
  if (typeof scope !== 'string') return names;
  let count = 0;
  for (const [name] of scope.matchAll(/[^ ]+/g)) {
    count += 1;
    if (count > MAX_SCOPES) throw new OAuthFault(400, 'invalid_request', 'Too many scopes');
    names.add(name);
  }
  return names;
}
