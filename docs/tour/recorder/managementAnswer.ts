import type { TenantRequest } from '../../../src/tenant/index';
import { MANAGER_METHODS } from '../../../test/support/methods';
import type { Answer } from './Asked';
import type { Records } from './Records';
import { SPECIAL_ANSWERS } from './specialAnswers';
import { usualAnswer } from './usualAnswer';

/** The endpoints of all methods. Those without placeholders come first: `default` is not the id of a theme. */
const endpoints = [...MANAGER_METHODS].sort((a, b) => a.placeholders.length - b.placeholders.length);

function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const pattern = template.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${pattern}$`).exec(path);
  return found ? { ...found.groups } : undefined;
}

/** An answer of the Management API; undefined for an unknown endpoint. */
export function managementAnswer(request: TenantRequest, records: Records): Answer | undefined {
  const { method: verb, target, headers, body } = request;
  if (!/^Bearer \S+$/.test(headers.authorization ?? ''))
    return { status: 401, body: { statusCode: 401, message: 'Missing authentication' } };
  const path = target.replace(/\?.*/, '').slice('/api/v2'.length);
  for (const { verb: expected, path: template } of endpoints) {
    const params = expected === verb ? paramsOf(template, path) : undefined;
    if (!params) continue;
    const sent = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
    const answer = SPECIAL_ANSWERS[`${verb} ${template}`] ?? usualAnswer;
    return answer({ verb, path, template, params, sent, records });
  }
  return undefined;
}
