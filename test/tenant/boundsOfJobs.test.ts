import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantOptions } from '../../src/tenant/TenantOptions';
import type { TenantResponse } from '../../src/tenant/router/Route';
import type { JobRecord } from '../../src/tenant/store/records';
import { Api, bodyOf, listOf, type Json } from './support/api';

const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const idOf = (job: TenantResponse): string => String(bodyOf(job).id);

describe('The data of jobs', () => {
  const start = (options: TenantOptions = {}): Api => new Api(new Tenant({ now: '2024-05-01', ...options }));
  const run = (api: Api, body: Json = { format: 'json' }): string => {
    const job = api.post('/jobs/users-exports', body);
    api.tenant.clock.advance(1000);
    return idOf(job);
  };
  const jobs = (api: Api): string[] =>
    [...(api.tenant.snapshot().store.get('jobs')?.keys() ?? [])].map(String);
  const importFile = (api: Api, rows: unknown, more: Record<string, string> = {}): TenantResponse => {
    const connection = String(listOf(api.get('/connections?strategy=auth0'))[0]?.id);
    const parts = { connection_id: connection, users: JSON.stringify(rows), ...more };
    const text = Object.entries(parts).map(
      ([name, value]) => `--XyZ\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    return api.send('POST', '/jobs/users-imports', `${text.join('')}--XyZ--\r\n`, {
      'content-type': 'multipart/form-data; boundary=XyZ',
    });
  };

  it('is limited to 1,000 jobs: the oldest are dropped first', () => {
    const api = start();
    const ids = range(1005, () => run(api));
    expect(jobs(api)).to.deep.equal(ids.slice(5));
    expect(api.get(`/jobs/${ids[4]}`).status).to.equal(404);
    expect(api.get(`/jobs/${ids[5]}`).status).to.equal(200);
  });

  it('is limited to 64 MB of results and files', () => {
    const text = 'x'.repeat(1_000_000);
    const api = start({
      seed: range(10, (index) => ({
        user_id: `u${index}`,
        email: `u${index}@example.com`,
        user_metadata: { text },
      })),
    });
    for (let index = 0; index < 12; index += 1) run(api);
    api.get('/roles');
    expect(jobs(api).length).to.be.within(5, 7);
  });

  it('supports other limits', () => {
    const api = start({ limits: { jobs: { count: 2 } } });
    const ids = range(4, () => run(api));
    expect(jobs(api)).to.deep.equal(ids.slice(2));
  });

  it('is kept for a day', () => {
    const api = start();
    range(5, () => run(api));
    api.tenant.clock.advance(24 * 60 * 60 * 1000);
    const last = run(api);
    expect(jobs(api)).to.deep.equal([last]);
  });

  it('excludes results larger than 64 MB: the job fails and says why', () => {
    const text = 'x'.repeat(1_000_000);
    const api = start({
      seed: range(70, (index) => ({
        user_id: `u${index}`,
        email: `u${index}@example.com`,
        user_metadata: { text },
      })),
    });
    const job = bodyOf(api.get(`/jobs/${run(api)}`));
    expect(job)
      .to.include({ status: 'failed', status_details: 'The export is too large.' })
      .and.not.have.property('location');
    expect(bodyOf(api.get(`/jobs/${run(api, { format: 'csv' })}`)).status).to.equal('completed');
  });

  it('excludes a file once it is imported', () => {
    const api = start();
    const job = importFile(api, [{ email: 'jane@example.com' }]);
    api.tenant.clock.advance(1000);
    api.get('/roles');
    const record = (api.tenant.snapshot().store.get('jobs') as ReadonlyMap<string, Json>).get(idOf(job));
    expect(record).to.have.nested.property('work.file', '');
  });

  it('includes the errors of at most 10,000 rows', () => {
    const api = start();
    const job = importFile(
      api,
      range(12_000, () => 5),
    );
    api.tenant.clock.advance(1000);
    let shown = bodyOf(api.get(`/jobs/${idOf(job)}`));
    for (let turn = 0; turn < 60 && shown.status === 'pending'; turn += 1)
      shown = bodyOf(api.get(`/jobs/${idOf(job)}`));
    expect(shown).to.deep.include({
      status: 'completed',
      summary: { failed: 12_000, updated: 0, inserted: 0, total: 12_000 },
    });
    expect(api.get(`/jobs/${idOf(job)}/errors`).body).to.have.length(10_000);
  });

  it('is refused with 429 when 1,000 jobs wait', () => {
    const api = start();
    const statuses = range(1001, () => api.post('/jobs/users-exports', { format: 'json' }).status);
    expect([statuses[999], statuses[1000]]).to.deep.equal([200, 429]);
    expect(bodyOf(api.post('/jobs/users-exports', {})).message).to.equal(
      'There are 1000 active jobs, please wait until some of them are finished and try again',
    );
    api.tenant.clock.advance(1000);
    expect(api.post('/jobs/users-exports', {}).status).to.equal(200);
  });

  describe('A long import', () => {
    const rows = range(600, (index) => ({ email: `u${index}@example.com` }));

    it('takes several turns, with other requests in between', () => {
      const api = start();
      const job = importFile(api, rows, { send_completion_email: 'true' });
      api.tenant.clock.advance(1000);
      const seen: [unknown, number][] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const { status } = bodyOf(api.get(`/jobs/${idOf(job)}`));
        seen.push([status, api.tenant.exportUsers().split('\n').length - 1]);
      }
      expect(seen).to.deep.equal([
        ['pending', 250],
        ['pending', 500],
        ['completed', 600],
        ['completed', 600],
      ]);
      expect(bodyOf(api.get(`/jobs/${idOf(job)}`)).summary).to.deep.equal({
        failed: 0,
        updated: 0,
        inserted: 600,
        total: 600,
      });
      expect(api.tenant.outbox.map(({ type }) => type)).to.deep.equal(['import-completed']);
    });

    it('finishes by itself, without further requests', async () => {
      const api = start();
      importFile(api, rows);
      api.tenant.clock.advance(1000);
      api.get('/roles');
      for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      expect(api.tenant.exportUsers().split('\n')).to.have.length(601);
      expect(api.tenant.outbox).to.have.length(1);
    });

    it('continues from a restored snapshot, and stops with a reset', async () => {
      const api = start();
      const job = importFile(api, rows);
      api.tenant.clock.advance(1000);
      api.get('/roles');
      const half = api.tenant.snapshot();
      api.get('/roles');
      api.get('/roles');
      expect(bodyOf(api.get(`/jobs/${idOf(job)}`)).status).to.equal('completed');
      api.tenant.restore(half);
      expect(api.tenant.exportUsers().split('\n')).to.have.length(251);
      api.get('/roles');
      expect(bodyOf(api.get(`/jobs/${idOf(job)}`))).to.deep.include({
        status: 'completed',
        summary: { failed: 0, updated: 0, inserted: 600, total: 600 },
      });
      api.tenant.restore(half);
      api.tenant.reset();
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      expect(api.tenant.exportUsers()).to.equal('');
    });

    it('takes turns with another import', () => {
      const api = start();
      const ids = [rows, range(300, (index) => ({ email: `v${index}@example.com` }))].map((file) =>
        idOf(importFile(api, file)),
      );
      api.tenant.clock.advance(1000);
      const done = range(4, () => {
        api.get('/roles');
        const { store } = api.tenant.snapshot();
        const records = store.get('jobs') as ReadonlyMap<string, JobRecord>;
        return ids.map((id) => records.get(id)?.progress?.done ?? records.get(id)?.status);
      });
      expect(done).to.deep.equal([
        [250, 'pending'],
        [250, 250],
        [500, 250],
        ['completed', 'completed'],
      ]);
    });
  });
  it('A bug in a job fails the job, not the request', () => {
    const api = start();
    const job = api.post('/jobs/users-exports', { format: 'json' });
    const { store, ...rest } = api.tenant.snapshot();
    const broken = new Map(
      [...(store.get('jobs') as ReadonlyMap<string, Json>)].map(([id, record]) => [
        id,
        { ...record, work: { type: 'users_export', format: 'csv', fields: 5 } },
      ]),
    );
    api.tenant.restore({ ...rest, store: new Map([...store, ['jobs', broken]]) });
    api.tenant.clock.advance(1000);
    expect(api.get('/roles').status).to.equal(200);
    expect(bodyOf(api.get(`/jobs/${idOf(job)}`)))
      .to.include({ status: 'failed' })
      .and.have.property('status_details')
      .that.includes('TypeError');
  });
});
