import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { rsaCertificate } from '../support/tls';
import { Api, bodyOf, type Json } from './support/api';

describe('The options of connections', () => {
  const api = new Api(new Tenant());
  let count = 0;
  const made = (strategy: string, options?: Json): Json => {
    count += 1;
    const { status, body } = api.post('/connections', { name: `c${count}`, strategy, options });
    expect(status, JSON.stringify(body)).to.equal(201);
    return body as Json;
  };
  const optionsOf = (strategy: string, options?: Json): Json => made(strategy, options).options as Json;
  const refusalOf = (options: Json): unknown =>
    bodyOf(api.post('/connections', { name: 'refused', strategy: 'auth0', options })).message;

  it('set the scope that a social connection requests from its provider', () => {
    expect(optionsOf('google-oauth2', { calendar: true, profile: false })).to.deep.equal({
      calendar: true,
      profile: false,
      email: true,
      scope: ['https://www.googleapis.com/auth/calendar', 'email'],
    });
    expect(optionsOf('facebook', { email: true, public_profile: true }).scope).to.equal(
      'email,public_profile',
    );
    expect(optionsOf('linkedin').scope).to.deep.equal(['r_basicprofile']);
    expect(optionsOf('linkedin', { strategy_version: 2 }).scope).to.deep.equal(['r_liteprofile']);
  });

  it("are completed with the provider's metadata", () => {
    const { options, display_name: name } = made('okta', { domain: 'acme.okta.com', client_id: 'a' });
    expect(options).to.deep.include({
      type: 'back_channel',
      token_endpoint: 'https://acme.okta.com/oauth2/v1/token',
      attribute_map: { mapping_mode: 'basic_profile' },
    });
    expect(name).to.equal(`c${count}`);
    const metadata = { issuer: 'https://a.example.com', token_endpoint: 'https://a.example.com/token' };
    expect(
      optionsOf('oidc', { type: 'front_channel', client_id: 'a', oidc_metadata: metadata }),
    ).to.deep.include({
      token_endpoint: 'https://a.example.com/token',
      oidc_metadata: {
        ...metadata,
        claims_parameter_supported: false,
        request_parameter_supported: false,
        request_uri_parameter_supported: false,
        require_request_uri_registration: false,
      },
    });
  });

  it("show details of the provider's certificate, and a setup link", () => {
    const {
      options,
      provisioning_ticket_url: link,
      show_as_button: button,
    } = made('samlp', {
      signingCert: rsaCertificate,
    });
    expect(options).to.deep.include({
      subject: { countryName: 'JP', organizationName: 'Client', commonName: 'client.example.org' },
      cert: rsaCertificate,
    });
    expect((options as Json).thumbprints).to.have.length(1);
    expect(link).to.match(/\/p\/samlp\/\w{8}$/);
    expect(button).to.equal(false);
    expect(optionsOf('samlp', { signingCert: 'no certificate' })).not.to.have.property('thumbprints');
    const xml = '<fed:PassiveRequestorEndpoint><a:Address> https://adfs.example.com/ </a:Address>';
    expect(optionsOf('adfs', { fedMetadataXml: xml }).signInEndpoint).to.equal('https://adfs.example.com/');
  });

  it('of a database have a password policy, or password settings', () => {
    expect(optionsOf('auth0').passwordPolicy).to.equal('good');
    const { password_options: settings, ...others } = optionsOf('auth0', {
      password_options: { history: { active: true } },
    });
    expect(others).not.to.have.property('passwordPolicy');
    expect(settings).to.deep.include({ history: { active: true, size: 3 } });
  });

  it('are refused if they contradict each other', () => {
    const email = { identifier: { active: true }, signup: { status: 'required' } };
    expect(optionsOf('auth0', { attributes: { email } }).attributes).to.deep.equal({
      email: { ...email, unique: true, verification_method: 'link' },
    });
    expect(refusalOf({ attributes: { email }, requires_username: true })).to.equal(
      'Cannot set both options.attributes and options.requires_username',
    );
    expect(refusalOf({ attributes: { email: { identifier: { active: false } } } })).to.equal(
      'attributes must contain one active identifier',
    );
    expect(refusalOf({ attributes: { email: { ...email, signup: { status: 'inactive' } } } })).to.equal(
      'attribute email must also be required on signup',
    );
  });

  it('are computed again when they are replaced', () => {
    const { id } = made('github', { read_user: true });
    const answer = bodyOf(api.patch(`/connections/${String(id)}`, { options: { gist: true } }));
    expect(answer.options).to.deep.equal({ gist: true, scope: ['gist'] });
  });
});
