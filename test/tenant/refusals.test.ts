import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { OPERATION_NAMES, type OperationName } from '../../src/tenant/operations/names';
import { operationOf } from '../../src/tenant/operations/operationOf';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import type { Schema } from '../../src/tenant/validation/Schema';
import { answered } from './operations/answered';
import { valuesOf } from './operations/valuesOf';
import { ofConnections } from './refusals/connections';
import { ofExperimentation } from './refusals/experimentation';
import { ofJobsAndTickets } from './refusals/jobsAndTickets';
import { ofOrganizations } from './refusals/organizations';
import { ofOthers } from './refusals/others';
import { ofUsers } from './refusals/users';
import { NOT_REPRODUCIBLE, OF_SCHEMAS } from './refusals/notReproducible';
import type { Scenario } from './refusals/Scenario';
import { Api, bodyOf } from './support/api';

const SEEDED = { seed: 20_261_126, endOnFailure: true };
const ALL: readonly Scenario[] = [
  ...ofUsers,
  ...ofConnections,
  ...ofOrganizations,
  ...ofOthers,
  ...ofJobsAndTickets,
  ...ofExperimentation,
];

const sample = (schema: Schema, count: number): unknown[] =>
  fc.sample(valuesOf(schema), { ...SEEDED, numRuns: count });

/** The path of an operation, with IDs that do not exist, and the required parameters of its query. */
function targetOf(name: OperationName): string {
  const { path: schema, query } = operationOf(name);
  const [, path = ''] = name.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_all, parameter: string) =>
    encodeURIComponent(String(sample(schema?.properties?.[parameter] ?? { type: 'string' }, 1)[0])),
  );
  const needed = (query?.required ?? []).map(
    (parameter) =>
      `${parameter}=${encodeURIComponent(String(sample(query?.properties?.[parameter] ?? {}, 1)[0]))}`,
  );
  return needed.length > 0 ? `${filled}?${needed.join('&')}` : filled;
}

/** Valid requests for a schema, as text. */
function bodiesOf(name: OperationName): (string | undefined)[] {
  const { body } = operationOf(name);
  return body ? sample(body, 20).map((value) => JSON.stringify(value)) : [undefined];
}

const send = (api: Api, name: OperationName, body: string | undefined): TenantResponse =>
  api.send(name.split(' ')[0] ?? '', targetOf(name), body);

const refusalsOf = (name: OperationName, status: string): readonly string[] =>
  operationOf(name).refusals?.[status] ?? [];
const isVague = (listed: string): boolean => /The message will vary/.test(listed) || OF_SCHEMAS.has(listed);

/** Operations with another response where the record does not exist, with the status and the reason. */
const FOUND: Readonly<Partial<Record<OperationName, number>>> = {
  // Recorded: deleting a record that does not exist succeeds.
  'DELETE /connections/{id}/scim-configuration': 204,
  'DELETE /log-streams/{id}': 204,
  // The schema contains all prompts and screens.
  'GET /prompts/{prompt}/custom-text/{language}': 200,
  'GET /prompts/{prompt}/partials': 200,
  'GET /prompts/{prompt}/screen/{screen}/rendering': 200,
};

/** Operations that may be repeated with the same body. */
const TWICE: ReadonlySet<OperationName> = new Set<OperationName>([
  'POST /actions/modules',
  'POST /branding/phone/providers',
  'POST /branding/phone/templates',
  'POST /branding/themes',
  'POST /connection-profiles',
  'POST /connections',
  'POST /custom-domains',
  'POST /device-credentials',
  'POST /email-templates',
  'POST /emails/provider',
  'POST /event-streams',
  'POST /experimentation/feature-flags',
  'POST /experimentation/segments',
  'POST /hooks',
  'POST /keys/encryption',
  'POST /network-acls',
  'POST /organizations',
  'POST /rate-limit-policies',
  'POST /resource-servers',
  'POST /roles',
  'POST /rules',
  'POST /user-attribute-profiles',
  'POST /verifiable-credentials/verification/templates',
]);

/** Updates of a name that must be unique: the field, and what else a new record needs. */
const RENAMED: readonly (readonly [OperationName, string, object?])[] = [
  ['PATCH /experimentation/feature-flags/{id}', 'name'],
  ['PATCH /experimentation/segments/{id}', 'name'],
  ['PATCH /hooks/{id}', 'name'],
  ['PATCH /rules/{id}', 'name'],
  ['PATCH /verifiable-credentials/verification/templates/{id}', 'name'],
];

const MISSING = OPERATION_NAMES.filter((name) => name.includes('{') && refusalsOf(name, '404').length > 0);

describe('An unknown record in a path', () => {
  for (const name of MISSING)
    it(`is refused with 404: ${name}`, () => {
      const api = new Api(new Tenant());
      const answers = bodiesOf(name).map((body) => send(api, name, body));
      const expected = FOUND[name] ?? 404;
      expect(
        answers.map(({ status }) => status),
        JSON.stringify(answers[0]?.body),
      ).to.satisfy((all: number[]) => all.every((status) => status === expected));
    });
});

describe('A record that exists already', () => {
  for (const name of TWICE)
    it(`is refused with 409: ${name}`, () => {
      const api = new Api(new Tenant());
      const taken = bodiesOf(name).find((body) => send(api, name, body).status < 300);
      const answer = send(api, name, taken);
      expect(answer.status, JSON.stringify(answer.body)).to.equal(409);
    });
});

describe('A change to a name that exists already', () => {
  for (const [name, field, more] of RENAMED)
    it(`is refused with 409: ${name}`, () => {
      const api = new Api(new Tenant());
      const [, path = ''] = name.split(' ');
      const collection = path.replace(/\/\{\w+\}$/, '');
      const create = `POST ${collection}` as OperationName;
      const [first, second] = ['first', 'second'].map((own) => {
        const answers = sample(operationOf(create).body ?? {}, 20).map((body) =>
          api.post(collection, { ...Object(body), ...more, [field]: own }),
        );
        return bodyOf(answers.find(({ status }) => status < 300) ?? { status: 0 });
      });
      const answer = api.patch(`${collection}/${String(second?.id)}`, { [field]: first?.[field] });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(409);
      expect(refusalsOf(name, '409').join()).to.contain(String(bodyOf(answer).message).replace(/\.$/, ''));
    });
});

describe('Refusals that the document lists', () => {
  for (const { operation, status, listed, recorded = listed, provoke } of ALL)
    it(`${operation} ${status}: ${listed.slice(0, 90)}`, () => {
      const answer = provoke(new Api(new Tenant()));
      expect(answer.status, JSON.stringify(answer.body)).to.equal(status);
      expect(String(bodyOf(answer).message)).to.contain(recorded.replace(/\.$/, ''));
      expect(refusalsOf(operation, String(status))).to.include(listed);
    });

  it('are all provoked by a scenario, or listed as not reproducible', () => {
    const given = new Set(ALL.map(({ operation, status, listed }) => `${operation} ${status} ${listed}`));
    const words = new Set(NOT_REPRODUCIBLE.flatMap(({ listed }) => listed));
    const used = new Set<string>();
    const open = OPERATION_NAMES.flatMap((name) =>
      Object.entries(operationOf(name).refusals ?? {}).flatMap(([status, all]) =>
        all
          .filter((listed) => {
            if (isVague(listed) || given.has(`${name} ${status} ${listed}`)) return false;
            if (status === '404' && (MISSING.includes(name) || words.has(listed) === false)) return false;
            if (status === '409' && (TWICE.has(name) || RENAMED.some(([one]) => one === name))) return false;
            if (!answered.has(name)) return false;
            used.add(listed);
            return !words.has(listed);
          })
          .map((listed) => `${name} ${status} ${listed}`),
      ),
    );
    expect(open).to.deep.equal([]);
    expect([...words].filter((listed) => !used.has(listed))).to.deep.equal([]);
  });

  it('are listed in docs/tenant-fidelity.md where they are not reproducible', () => {
    const page = readFileSync('docs/tenant-fidelity.md', 'utf8');
    for (const { why, listed } of NOT_REPRODUCIBLE) {
      expect(page).to.contain(`| ${why} `);
      for (const words of listed)
        expect(page).to.contain(`“${words.replace(/<a [^>]*>([^<]*)<\/a>/g, '$1')}”`);
    }
  });
});
