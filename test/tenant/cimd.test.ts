import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf } from './support/api';

const external_client_id = 'https://client.example.com/oauth/metadata.json';

describe('Clients with a metadata document', () => {
  it('are registered once for each URL', () => {
    const api = new Api(new Tenant());
    const [first, second] = [1, 2].map(() => api.post('/clients/cimd/register', { external_client_id }));
    expect([first?.status, second?.status]).to.deep.equal([201, 200]);
    expect(second?.body).to.deep.equal(first?.body);
    const found = listOf(api.get(`/clients?external_client_id=${encodeURIComponent(external_client_id)}`));
    expect(found).to.have.length(1);
    expect(found[0]).to.include({ name: 'client.example.com', is_first_party: false, external_client_id });
  });

  it("can't be previewed: the error says that the tenant is offline", () => {
    const api = new Api(new Tenant());
    const { errors } = bodyOf(api.post('/clients/cimd/preview', { external_client_id }));
    expect(String(errors)).to.contain('offline');
    expect(listOf(api.get('/clients'))).to.have.length(1);
  });
});
