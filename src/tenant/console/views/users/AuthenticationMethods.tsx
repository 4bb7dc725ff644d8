import { useState } from 'preact/hooks';
import { api, pathOf } from '../../api/call';
import { listOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Choice, Field } from '../../parts/fields';
import { Empty, Problem, Time } from '../../parts/show';
import { attempt } from '../../parts/toasts';
import type { UserTabProps } from './UserTab';

/** Methods that can be entered, with their fields. */
const TYPES = [
  ['email', 'Email', 'email'],
  ['phone', 'Phone', 'phone_number'],
  ['totp', 'One-time password app', 'totp_secret'],
] as const;

const targetOf = ({ email, phone_number: phone, name, id }: Json): string =>
  [email, phone, name, id].map(textOf).find((text) => text !== '') ?? '';

/** The user's authentication methods in addition to the password. */
export function AuthenticationMethods({ path }: UserTabProps) {
  const base = `${path}/authentication-methods`;
  const { value, error, reload } = useLoaded(base, async () =>
    listOf(await api('GET', `${base}?per_page=100`)),
  );
  const [type, setType] = useState<string>('email');
  const [target, setTarget] = useState('');
  const change = async (done: string, action: () => Promise<unknown>): Promise<void> => {
    if (await attempt(done, action)) setTarget('');
    await reload();
  };
  const [, , field] = TYPES.find(([name]) => name === type) ?? TYPES[0];
  const add = (): Promise<unknown> =>
    api('POST', base, {
      type,
      [field]: target,
      name: type === 'totp' ? 'One-time password' : target,
      ...(type === 'phone' ? { preferred_authentication_method: 'sms' } : {}),
    });
  if (!value) return <Problem error={error} />;
  return (
    <section>
      <h2>Authentication methods</h2>
      {value.length === 0 && (
        <Empty inline title="No authentication methods">
          <p>Second factors appear here when the user enrolls one, or when you add it below.</p>
        </Empty>
      )}
      <ul class="items">
        {value.map((method) => (
          <li key={textOf(method.id)}>
            <span class="badge">{textOf(method.type)}</span>
            <span>{targetOf(method)}</span>
            <span class="muted small">
              <Time at={method.created_at} />
            </span>
            <button
              type="button"
              class="plain"
              aria-label={`Remove ${textOf(method.type)} ${targetOf(method)}`}
              onClick={() =>
                void change('Method removed.', () => api('DELETE', base + pathOf`/${method.id}`))
              }
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void change('Method added.', add);
        }}
      >
        <Choice
          label="Type"
          value={type}
          options={TYPES.map(([name, title]) => [name, title])}
          onInput={setType}
        />
        <Field
          label={field === 'email' ? 'Address' : field === 'totp_secret' ? 'Secret (Base32)' : 'Phone number'}
          value={target}
          onInput={setTarget}
          required
        />
        <button type="submit">Add method</button>
      </form>
    </section>
  );
}
