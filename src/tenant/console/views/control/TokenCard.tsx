import { useState } from 'preact/hooks';
import { control } from '../../api/call';
import { jsonOf, textOf } from '../../api/json';
import { Choice, Field } from '../../parts/fields';
import { Code } from '../../parts/show';
import { attempt } from '../../parts/toasts';
import { Card } from './Card';

const LIFETIMES = [
  ['86400', '1 day'],
  ['3600', '1 hour'],
  ['60', '1 minute'],
  ['-60', 'Expired already'],
] as const;

/** A token with chosen scopes. */
export function TokenCard() {
  const [scope, setScope] = useState('');
  const [sub, setSub] = useState('');
  const [lifetime, setLifetime] = useState<string>(LIFETIMES[0][0]);
  const [token, setToken] = useState('');
  const mint = async (): Promise<void> => {
    const answer = await control('POST', '/tokens', {
      ...(scope.trim() === '' ? {} : { scope: scope.trim() }),
      ...(sub.trim() === '' ? {} : { sub: sub.trim() }),
      expiresIn: Number(lifetime),
    });
    setToken(textOf(jsonOf(answer).token));
  };
  return (
    <Card title="Token" about="A token of this tenant, for curl or a test.">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt('Token made.', mint);
        }}
      >
        <Field
          label="Scopes"
          value={scope}
          onInput={setScope}
          placeholder="All, or read:users update:users"
          hint="With spaces between them"
        />
        <div class="row">
          <Field label="Subject" value={sub} onInput={setSub} placeholder="The client" />
          <Choice label="Lifetime" value={lifetime} options={LIFETIMES} onInput={setLifetime} />
          <button type="submit">Mint token</button>
        </div>
      </form>
      {token && <Code title="Token made" value={token} />}
    </Card>
  );
}
