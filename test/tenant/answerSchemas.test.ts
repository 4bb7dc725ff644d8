import { expect } from 'chai';
import { answerSchemas } from './support/answerSchemas';

describe('The responses in these tests', () => {
  it('are checked against the API’s OpenAPI document', function () {
    // The document is next to the checkout, not in it: without it there is nothing to check against.
    if (!answerSchemas) {
      console.log('    (skipped, and no answer is checked: the OpenAPI document is not at hand)');
      return this.skip();
    }
    const problem = (status: number, body?: unknown): string | undefined =>
      answerSchemas?.problem('GET', '/api/v2/users/auth0%7C1?fields=x', { status, body });
    expect(problem(200, { user_id: 'auth0|1' })).to.equal(undefined);
    expect(problem(200, { user_id: 1 })).to.contain('GET /users/{id} 200: data/user_id must be string');
    expect(problem(418)).to.equal('GET /users/{id} 418 is not described');
    expect(answerSchemas.problem('GET', '/userinfo', { status: 200 })).to.equal(undefined);
  });
});
