import { ApiFault } from '../ApiFault';
import { objectOf } from '../objectOf';
import type { Context } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { checkDatabaseOptions } from './databaseOptions';

const refuse = (message: string): never => {
  throw new ApiFault(400, message);
};

/** The action that verifies passwords of another system: deployed, and with the right trigger. */
function checkPasswordHash(context: Context, strategy: string, { custom_password_hash: hash }: Json): void {
  if (hash === undefined || hash === null) return;
  if (strategy !== 'auth0')
    refuse('The custom_password_hash option is only available for database connections');
  const { action_id: id } = objectOf(hash);
  if (typeof id !== 'string' || id === '')
    return refuse('The action_id field value cannot be empty, null or undefined');
  const action = context.store.collection('actions').get(id);
  if (!action) return refuse('The provided custom password hash action id does not exist');
  const triggers = Array.isArray(action.supported_triggers) ? action.supported_triggers : [];
  if (!triggers.some((trigger) => objectOf(trigger).id === 'password-hash-migration'))
    refuse('The provided action does not support the password hash migration trigger');
  if (action.deployed_version_id === undefined)
    refuse('The provided action must be deployed to be used for password hash migration');
}

/** Checks what another configuration of the connection relies on. */
function checkRelied({ store }: Context, { id }: ConnectionRecord, options: Json): void {
  const scim = store.collection('scim_configurations').get(id);
  if (scim && options.useCommonEndpoint === true)
    refuse('The Azure AD common endpoint cannot be enabled for this connection when SCIM is enabled.');
  const directory = store.collection('directory_provisionings').get(id);
  if (!directory) return;
  if (options.api_enable_users === false)
    refuse(
      'The Google Workspace Users API (options.api_enable_users) cannot be disabled for this connection when inbound directory provisioning is enabled.',
    );
  if (options.ext_groups === false && directory.synchronize_groups !== 'off')
    refuse(
      'The Groups extended attribute (options.ext_groups) cannot be disabled for this connection when inbound directory provisioning for groups is enabled.',
    );
}

/** Users of the tenant's own databases have no attributes of a provider. */
function checkRootAttributes(strategy: string, options: Json): void {
  const isOwn =
    strategy === 'auth0'
      ? options.enabledDatabaseCustomization !== true
      : ['email', 'sms'].includes(strategy);
  if (options.set_user_root_attributes !== undefined && isOwn)
    refuse(
      'options.set_user_root_attributes can be set only for enterprise connections, social connections or custom database connections (using external users store)',
    );
}

/**
 * Checks options of a connection beyond their schema. @param before The existing connection; undefined for a new one.
 * @throws ApiFault, 400.
 */
export function checkOptions(
  context: Context,
  strategy: string,
  options: Json,
  before?: ConnectionRecord,
): void {
  if (strategy === 'auth0') checkDatabaseOptions(options);
  checkPasswordHash(context, strategy, options);
  if (!before) return;
  checkRelied(context, before, options);
  checkRootAttributes(strategy, options);
}
