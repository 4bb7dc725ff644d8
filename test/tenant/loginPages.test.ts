import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf } from './support/api';

describe('The login pages', () => {
  let api: Api;
  beforeEach(() => (api = new Api(new Tenant())));

  it('have texts and partials, by prompt and language', () => {
    const texts = { login: { title: 'Welcome' } };
    expect(api.put('/prompts/login/custom-text/en', texts).body).to.deep.equal(texts);
    expect(api.get('/prompts/login/custom-text/en').body).to.deep.equal(texts);
    expect(api.get('/prompts/login/custom-text/de').body).to.deep.equal({});
    api.put('/prompts/login/partials', { login: { 'form-content-start': '<b>Hi</b>' } });
    api.put('/prompts/login/partials', { login: {} });
    expect(api.get('/prompts/login/partials').body).to.deep.equal({});
  });

  it('are rendered screen by screen, or several at once', () => {
    const path = '/prompts/login/screen/login/rendering';
    expect(bodyOf(api.get(path))).to.include({
      prompt: 'login',
      screen: 'login',
      rendering_mode: 'standard',
    });
    expect(api.patch(path, { rendering_mode: 'advanced' }).body).to.deep.equal({
      rendering_mode: 'advanced',
    });
    const configs = [{ prompt: 'signup', screen: 'signup', rendering_mode: 'advanced' }];
    expect(api.patch('/prompts/rendering', { configs }).body).to.deep.equal({ configs });
    expect(bodyOf(api.get('/prompts/signup/screen/signup/rendering')).rendering_mode).to.equal('advanced');
    const listed = listOf(api.get('/prompts/rendering?prompt=signup'));
    expect(listed.map(({ screen }) => screen)).to.deep.equal(['signup']);
  });
});
