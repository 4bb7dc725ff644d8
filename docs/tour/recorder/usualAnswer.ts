import { MANAGER_METHODS } from '../../../test/support/methods';
import { NO_CONTENT, ok, type Answer, type Asked } from './Asked';
import { parentOf } from './Records';

/** Names of ids that are not called `id`. */
const ID_FIELDS: Record<string, string> = {
  '/branding/themes': 'themeId',
  '/clients': 'client_id',
  '/custom-domains': 'custom_domain_id',
  '/email-templates': 'template',
};

/** Lists that stand under a name in the response; the others are arrays. */
const ENVELOPES: Record<string, string> = {
  '/actions/actions': 'actions',
  '/actions/actions/:id/versions': 'versions',
};

/** Fields that the API never shows. */
const SECRETS = ['credentials', 'pem', 'value'];

const templates = new Set(MANAGER_METHODS.map(({ path }) => path));

/** Whether the path of an item is the path of the template and an id. */
const isCollection = (template: string): boolean =>
  [...templates].some((other) => other.startsWith(`${template}/:`) && parentOf(other) === template);

function list({ path, template, records }: Asked): Answer {
  const items = records.below(path).map(withoutSecrets);
  const name = ENVELOPES[template];
  return ok(name === undefined ? items : { [name]: items, total: items.length, page: 0, per_page: 50 });
}

function create({ path, template, sent, records }: Asked): Answer {
  const field = ID_FIELDS[template] ?? 'id';
  const id = String(sent[field] ?? records.newId('id'));
  return { status: 201, body: withoutSecrets(records.merge(`${path}/${id}`, sent, { [field]: id })) };
}

function withoutSecrets(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !SECRETS.includes(name)));
}

/** The answer that follows from the verb and from what was sent before: an item is created, shown, changed or deleted. */
export function usualAnswer(asked: Asked): Answer {
  const { verb, path, template, sent, records } = asked;
  if (verb === 'DELETE') {
    records.delete(path);
    return NO_CONTENT;
  }
  if (isCollection(template)) return verb === 'GET' ? list(asked) : create(asked);
  if (verb !== 'GET')
    return { status: verb === 'POST' ? 201 : 200, body: withoutSecrets(records.merge(path, sent)) };
  const found = records.get(path);
  return found ? ok(withoutSecrets(found)) : { status: 404, body: { statusCode: 404, message: 'Not Found' } };
}
