import { expect } from 'chai';
import { operationOf } from '../../src/tenant/operations/operationOf';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, type Json } from './support/api';

const ACTION = {
  name: 'greet',
  supported_triggers: [{ id: 'post-login', version: 'v3' }],
  code: 'exports.onExecutePostLogin = async () => {};',
};

describe('Actions', () => {
  let api: Api;
  beforeEach(() => {
    api = new Api(new Tenant());
  });

  const make = (body: Json = {}): Json => bodyOf(api.post('/actions/actions', { ...ACTION, ...body }));
  const read = ({ id }: Json): Json => bodyOf(api.get(`/actions/actions/${String(id)}`));
  const deploy = ({ id }: Json): Json => bodyOf(api.post(`/actions/actions/${String(id)}/deploy`));
  const bind = (...refs: Json[]) =>
    api.patch('/actions/triggers/post-login/bindings', { bindings: refs.map((ref) => ({ ref })) });
  const bound = (): unknown[] =>
    (bodyOf(api.get('/actions/triggers/post-login/bindings')).bindings as Json[]).map(
      ({ action }) => (action as Json).name,
    );
  const named = (value: unknown): Json => ({ type: 'action_name', value });

  it('are pending after a change, and built when they are read', () => {
    const action = make();
    expect([action.status, read(action).status]).to.deep.equal(['pending', 'built']);
  });

  it('never show the value of a secret', () => {
    const action = make({ secrets: [{ name: 'key', value: 'very secret' }] });
    expect((read(action).secrets as Json[]).map(({ name }) => name)).to.deep.equal(['key']);
    expect(JSON.stringify([action, read(action), deploy(action)])).not.to.contain('very secret');
  });

  it('have the runtime of their trigger, unless they name one', () => {
    const login = { id: 'post-login', version: 'v2' };
    const runtimes = [
      make(),
      make({ name: 'b', supported_triggers: [login] }),
      make({ name: 'c', runtime: 'node18' }),
    ];
    expect(runtimes.map(({ runtime }) => runtime)).to.deep.equal(['node22', 'node16', 'node18']);
  });

  it('keep the deployed version, whatever happens to the draft', () => {
    const action = make();
    deploy(action);
    api.patch(`/actions/actions/${String(action.id)}`, { code: 'changed' });
    const { code, deployed_version: version, all_changes_deployed: isDeployed } = read(action);
    expect([code, (version as Json).code, isDeployed]).to.deep.equal(['changed', ACTION.code, false]);
  });

  it('have a version for each deployment; an old one can be deployed again, and become the draft', () => {
    const action = make();
    const { id: first } = deploy(action);
    api.patch(`/actions/actions/${String(action.id)}`, { code: 'changed' });
    deploy(action);
    const versions = `/actions/actions/${String(action.id)}/versions`;
    const again = bodyOf(api.post(`${versions}/${String(first)}/deploy`, { update_draft: true }));
    expect([again.number, again.code]).to.deep.equal([3, ACTION.code]);
    expect(read(action).code).to.equal(ACTION.code);
    const list = bodyOf(api.get(versions)).versions as Json[];
    expect(list.map(({ number, deployed }) => [number, deployed])).to.deep.equal([
      [3, true],
      [2, false],
      [1, false],
    ]);
  });

  it('are found by name, by trigger, and by whether they are deployed', () => {
    const other = make({
      name: 'other',
      supported_triggers: [{ id: 'post-change-password', version: 'v2' }],
    });
    make();
    deploy(other);
    const names = (query: string): unknown[] =>
      (bodyOf(api.get(`/actions/actions?${query}`)).actions as Json[]).map(({ name }) => name);
    expect(names('actionName=greet')).to.deep.equal(['greet']);
    expect(names('triggerId=post-change-password')).to.deep.equal(['other']);
    expect(names('deployed=true')).to.deep.equal(['other']);
    expect(names('installed=true')).to.deep.equal([]);
  });

  it('are bound in the order given, by name or id; a binding is kept by its own id', () => {
    for (const name of ['a', 'b']) deploy(make({ name }));
    expect(bind(named('b'), named('a')).status).to.equal(200);
    expect(bound()).to.deep.equal(['b', 'a']);
    const [first] = bodyOf(api.get('/actions/triggers/post-login/bindings')).bindings as Json[];
    expect(bind({ type: 'binding_id', value: first?.id }).status).to.equal(200);
    expect(bound()).to.deep.equal(['b']);
  });

  it('can only be bound when deployed, to a supported trigger', () => {
    make();
    deploy(make({ name: 'other', supported_triggers: [{ id: 'post-change-password', version: 'v2' }] }));
    const refused = [named('greet'), named('other'), named('missing')].map((ref) => bind(ref).status);
    expect(refused).to.deep.equal([400, 400, 404]);
    expect(bound()).to.deep.equal([]);
  });

  it('can only be deleted by force while they are bound, with their bindings and versions', () => {
    const action = make();
    deploy(action);
    bind(named('greet'));
    const path = `/actions/actions/${String(action.id)}`;
    expect(api.delete(path).status).to.equal(400);
    expect(bound()).to.deep.equal(['greet']);
    expect(api.delete(`${path}?force=true`).status).to.equal(204);
    expect(bound()).to.deep.equal([]);
    expect([api.get(`${path}/versions`).status, api.get(path).status]).to.deep.equal([404, 404]);
  });

  it('create a version without deploying it, as v3’s client requests', () => {
    const action = make();
    const path = `/actions/actions/${String(action.id)}`;
    expect(bodyOf(api.post(`${path}/versions`, { code: 'other' }))).to.deep.include({
      number: 1,
      code: 'other',
      deployed: false,
    });
    expect(read(action).deployed_version).to.equal(undefined);
  });

  it('can be bound to the triggers of the document', () => {
    const triggers = bodyOf(api.get('/actions/triggers')).triggers as Json[];
    const { enum: known = [] } =
      operationOf('GET /actions/triggers/{triggerId}/bindings').path?.properties?.triggerId ?? {};
    expect([...new Set(triggers.map(({ id }) => id))]).to.have.members([...known]);
  });

  it('do not run: testing one has an empty result', () => {
    const { id } = make();
    expect(api.post(`/actions/actions/${String(id)}/test`, { payload: {} }).body).to.deep.equal({
      payload: {},
    });
    expect(api.get('/actions/executions/none').status).to.equal(404);
  });
});

describe('Modules of actions', () => {
  let api: Api;
  beforeEach(() => {
    api = new Api(new Tenant());
  });

  const make = (body: Json = {}): Json =>
    bodyOf(api.post('/actions/modules', { name: 'shared', code: 'one', ...body }));

  it('are published as versions; without a change there is nothing to publish', () => {
    const path = `/actions/modules/${String(make().id)}`;
    expect(bodyOf(api.post(`${path}/versions`)).version_number).to.equal(1);
    expect(api.post(`${path}/versions`).status).to.equal(409);
    api.patch(path, { code: 'two' });
    expect(bodyOf(api.get(path)).all_changes_published).to.equal(false);
    expect(bodyOf(api.post(`${path}/versions`)).version_number).to.equal(2);
    expect(bodyOf(api.get(path)).latest_version_number).to.equal(2);
  });

  it('roll back to a version', () => {
    const path = `/actions/modules/${String(make({ publish: true }).id)}`;
    const [version] = bodyOf(api.get(`${path}/versions`)).versions as Json[];
    const rollback = () => api.post(`${path}/rollback`, { module_version_id: version?.id });
    expect(rollback().status).to.equal(409);
    api.patch(path, { code: 'two' });
    expect(rollback().status).to.equal(200);
    expect(bodyOf(api.get(path)).code).to.equal('one');
    expect(bodyOf(api.get(`${path}/versions/${String(version?.id)}`)).code).to.equal('one');
  });

  it("have unique names, and can't be deleted while an action uses them", () => {
    const { id } = make();
    expect(api.post('/actions/modules', { name: 'shared', code: '' }).status).to.equal(409);
    const action = bodyOf(api.post('/actions/actions', { ...ACTION, modules: [{ module_id: id }] }));
    const path = `/actions/modules/${String(id)}`;
    expect((bodyOf(api.get(`${path}/actions`)).actions as Json[]).map((use) => use.action_id)).to.deep.equal([
      action.id,
    ]);
    expect(api.delete(path).status).to.equal(412);
    api.delete(`/actions/actions/${String(action.id)}`);
    expect(api.delete(path).status).to.equal(204);
  });
});
