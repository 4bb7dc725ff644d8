import { crud } from '../crud/crud';

/** /network-acls: stored and shown; they don't apply to requests. */
export const networkAclRoutes = crud({
  path: '/network-acls',
  collection: 'network_acls',
  newKey: (ids) => ids.prefixed('acl_'),
  hasTimes: true,
  unique: [{ fields: ['priority'] }],
});
