import { useState } from 'preact/hooks';
import { api } from '../../api/call';
import { jsonOf, listOf, textOf } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Dialog } from '../../parts/Dialog';
import { Check, Choice, Field } from '../../parts/fields';
import { announce } from '../../parts/toasts';
import { go, hrefOf } from '../../route';

/** Strategies that users can be created with. */
const STRATEGIES = ['auth0', 'email', 'sms'];

/** Omits empty fields. */
const filled = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

export function CreateUser({ onClose }: { onClose(): void }) {
  const [fields, setFields] = useState({ connection: '', email: '', phone: '', name: '', password: '' });
  const [isVerified, setVerified] = useState(false);
  const { value } = useLoaded('connections', () =>
    api('GET', '/connections?per_page=100&fields=name,strategy'),
  );
  const connections = listOf(value).filter(({ strategy }) => STRATEGIES.includes(textOf(strategy)));
  const chosen = fields.connection || textOf(connections[0]?.name);
  const strategy = textOf(connections.find(({ name }) => name === chosen)?.strategy) || 'auth0';
  const set = (name: keyof typeof fields) => (text: string) => setFields((old) => ({ ...old, [name]: text }));
  const isPhone = strategy === 'sms';

  const create = async (): Promise<void> => {
    const { email, phone, name, password } = fields;
    const address: Record<string, string> = isPhone ? { phone_number: phone } : { email };
    const secret: Record<string, string> = strategy === 'auth0' ? { password } : {};
    const user = await api('POST', '/users', {
      connection: chosen,
      ...filled({ ...address, name, ...secret }),
      ...(isPhone ? {} : { email_verified: isVerified }),
    });
    announce('User created.');
    go(hrefOf('users', textOf(jsonOf(user).user_id)));
  };

  return (
    <Dialog title="Create user" action="Create" onClose={onClose} onSubmit={create}>
      <Choice
        label="Connection"
        value={chosen}
        options={connections.map(({ name }) => [textOf(name), textOf(name)] as const)}
        onInput={set('connection')}
      />
      {isPhone ? (
        <Field
          label="Phone number"
          value={fields.phone}
          onInput={set('phone')}
          placeholder="+15551234567"
          required
        />
      ) : (
        <Field label="Email" type="email" value={fields.email} onInput={set('email')} required />
      )}
      <Field label="Name" value={fields.name} onInput={set('name')} hint="Optional" />
      {strategy === 'auth0' && (
        <Field
          label="Password"
          type="password"
          value={fields.password}
          onInput={set('password')}
          hint="As strong as the connection's policy asks for"
          required
        />
      )}
      {!isPhone && <Check label="Email is verified" value={isVerified} onInput={setVerified} />}
    </Dialog>
  );
}
