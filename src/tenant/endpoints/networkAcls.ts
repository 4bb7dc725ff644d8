import { crud } from '../crud/crud';

/** /network-acls: kept and shown; requests are not checked by them. */
export const networkAclRoutes = crud({
  path: '/network-acls',
  collection: 'network_acls',
  newKey: (ids) => ids.prefixed('acl_'),
  hasTimes: true,
  unique: [{ fields: ['priority'] }],
});
