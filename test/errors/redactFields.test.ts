import { expect } from 'chai';
import { redactText } from '../../src/errors/redact';
import { redactFields } from '../../src/errors/redactFields';

const CASES: Record<string, [text: string, expected: string]> = {
  'a field': ['{"password":"a\\"b","name":"x"}', '{"password":"[REDACTED]","name":"x"}'],
  'a field with spaces': ['"client_secret" : "a"', '"client_secret" : "[REDACTED]"'],
  'a value that was cut off': ['{"client_secret":"cut o', '{"client_secret":"[REDACTED]"'],
  'an object that was cut off': ['{"configuration":{"A":"b', '{"configuration":"[REDACTED]"'],
  'a list with brackets in its texts': [
    '{"secrets":[{"name":"a","value":"]}"}],"name":"y"}',
    '{"secrets":"[REDACTED]","name":"y"}',
  ],
  'JSON within JSON': [
    '{"sent":"{\\"password\\":\\"a\\\\\\"b\\",\\"name\\":\\"x\\"}"}',
    '{"sent":"{\\"password\\":\\"[REDACTED]\\",\\"name\\":\\"x\\"}"}',
  ],
  'an object within JSON within JSON': [
    '"{\\"secrets\\":{\\"a\\":\\"}\\"},\\"name\\":\\"x\\"}"',
    '"{\\"secrets\\":\\"[REDACTED]\\",\\"name\\":\\"x\\"}"',
  ],
  'parameters of a URL': [
    'see https://x.example/reset?lang=de&ticket=abc#top',
    'see https://x.example/reset?lang=de&ticket=[REDACTED]',
  ],
  'the password of a URL': ['https://user:pass@x.example/', 'https://user:[REDACTED]@x.example/'],
};

const UNTOUCHED = [
  '{"name":"x","token_type":"Bearer","passwordPolicy":"good","last_password_reset":"2026-01-01"}',
  '{"refresh_token":{"rotation_type":"rotating"},"password":{"enabled":true}}',
  '{"password":5,"token":null,"secret":true}',
  'GET http://127.0.0.1:8080/users/a@b.example failed: the password is too weak',
];

describe('a text that contains', () => {
  for (const [what, [text, expected]] of Object.entries(CASES))
    it(`${what} is shown without its secret`, () => expect(redactFields(text)).to.equal(expected));

  it('no secrets is unchanged', () => {
    for (const text of UNTOUCHED) expect(redactFields(text)).to.equal(text);
  });

  it('anything is read once: quadratic work would take minutes', () => {
    const count = 1_000_000;
    for (const text of [
      '\\'.repeat(count),
      '"'.repeat(count),
      `"a"${' '.repeat(count)}`,
      '"token":"'.repeat(count / 10),
      '"token":{"'.repeat(count / 10),
      '"token":[{'.repeat(count / 10),
      '://'.repeat(count / 4),
      `://${'a'.repeat(199)}:`.repeat(count / 200),
      `&${'a'.repeat(count)}`,
    ])
      expect(redactText(text).length, text.slice(0, 20)).to.be.greaterThan(0);
  });
});
