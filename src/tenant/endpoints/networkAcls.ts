import { plain } from '../plain/plain';

/** /network-acls: kept and shown; requests are not checked by them. */
export const networkAclRoutes = plain({
  path: '/network-acls',
  collection: 'network_acls',
  newKey: (ids) => ids.prefixed('acl_'),
  hasTimes: true,
  unique: [{ fields: ['priority'] }],
});
