import { refusal } from '../crud/refuse';
import { crud } from '../crud/crud';
import { operations } from '../router/operations';

/** /connection-profiles. The API's templates are not published: the tenant has none. */
export const connectionProfileRoutes = [
  ...operations({
    'GET /connection-profiles/templates': () => ({ status: 200, body: { connection_profile_templates: [] } }),
    'GET /connection-profiles/templates/{id}': (context) => {
      throw refusal(context, 404);
    },
  }),
  ...crud({
    path: '/connection-profiles',
    except: ['GET /connection-profiles/templates'],
    collection: 'connection_profiles',
    newKey: (ids) => ids.prefixed('cop_'),
    unique: [{ fields: ['name'] }],
    deletesMissing: true,
  }),
];

/** /user-attribute-profiles. */
export const userAttributeProfileRoutes = [
  ...operations({
    'GET /user-attribute-profiles/templates': () => ({
      status: 200,
      body: { user_attribute_profile_templates: [] },
    }),
    'GET /user-attribute-profiles/templates/{id}': (context) => {
      throw refusal(context, 404);
    },
  }),
  ...crud({
    path: '/user-attribute-profiles',
    except: ['GET /user-attribute-profiles/templates'],
    collection: 'user_attribute_profiles',
    newKey: (ids) => ids.prefixed('uap_'),
    unique: [{ fields: ['name'] }],
    deletesMissing: true,
  }),
];

/** /token-exchange-profiles: stored and shown; their actions don't run. */
export const tokenExchangeProfileRoutes = crud({
  path: '/token-exchange-profiles',
  collection: 'token_exchange_profiles',
  newKey: (ids) => ids.prefixed('tep_'),
  hasTimes: true,
  unique: [{ fields: ['subject_token_type'] }],
  references: [{ field: 'action_id', of: 'actions', status: 400, message: 'Action not found' }],
  deletesMissing: true,
});
