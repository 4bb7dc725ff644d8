import { useState } from 'preact/hooks';
import { api } from '../../api/call';
import { listOf, textOf, type Json } from '../../api/json';
import { Dialog } from '../../parts/Dialog';
import { Check, Field } from '../../parts/fields';
import { Code, Properties, Time } from '../../parts/show';
import { announce } from '../../parts/toasts';
import type { UserTabProps } from './UserTab';

const FIELDS = [
  ['name', 'Name'],
  ['given_name', 'Given name'],
  ['family_name', 'Family name'],
  ['nickname', 'Nickname'],
  ['email', 'Email'],
  ['username', 'Username'],
  ['phone_number', 'Phone number'],
] as const;

/** Fields that only some users have, and other users can't get. */
const ONLY_WHERE_PRESENT = ['email', 'username', 'phone_number'];

const editable = (user: Json) =>
  FIELDS.filter(([name]) => !ONLY_WHERE_PRESENT.includes(name) || textOf(user[name]) !== '');

function EditProfile({ user, path, reload, onClose }: UserTabProps & { onClose(): void }) {
  const [fields, set] = useState<Record<string, string>>(
    Object.fromEntries(editable(user).map(([name]) => [name, textOf(user[name])])),
  );
  const [isVerified, setVerified] = useState(user.email_verified === true);
  const save = async (): Promise<void> => {
    const changed = Object.entries(fields).filter(([name, value]) => value !== textOf(user[name]));
    const verified = isVerified === (user.email_verified === true) ? {} : { email_verified: isVerified };
    await api('PATCH', path, { ...Object.fromEntries(changed), ...verified });
    announce('Profile saved.');
    await reload();
  };
  return (
    <Dialog title="Edit profile" action="Save" onClose={onClose} onSubmit={save}>
      {editable(user).map(([name, label]) => (
        <Field
          key={name}
          label={label}
          value={fields[name] ?? ''}
          onInput={(value) => set((old) => ({ ...old, [name]: value }))}
        />
      ))}
      {textOf(user.email) !== '' && (
        <Check label="Email is verified" value={isVerified} onInput={setVerified} />
      )}
    </Dialog>
  );
}

/** The profile of a user. */
export function Profile(props: UserTabProps) {
  const { user } = props;
  const [isEditing, setEditing] = useState(false);
  const known = FIELDS.filter(([name]) => textOf(user[name]) !== '').map(
    ([name, label]) => [label, textOf(user[name]), textOf(user[name])] as const,
  );
  const id = textOf(user.user_id);
  return (
    <>
      <section>
        <div class="titled">
          <h2>Profile</h2>
          <button type="button" onClick={() => setEditing(true)}>
            Edit profile
          </button>
        </div>
        <Properties
          facts={[
            ['User ID', <code>{id}</code>, id],
            ...known,
            ...(textOf(user.email) === ''
              ? []
              : [['Email is verified', user.email_verified === true ? 'Yes' : 'No'] as const]),
            ['Created', <Time at={user.created_at} />],
            ['Updated', <Time at={user.updated_at} />],
            ['Last login', user.last_login ? <Time at={user.last_login} /> : 'Never'],
            ['Logins', textOf(user.logins_count) || '0'],
          ]}
        />
      </section>
      <section>
        <h2>Identities</h2>
        <ul class="items">
          {listOf(user.identities).map(({ provider, user_id: of, connection, isSocial }) => (
            <li key={`${textOf(provider)}|${textOf(of)}`}>
              <code>
                {textOf(provider)}|{textOf(of)}
              </code>
              <span class="muted">{textOf(connection)}</span>
              {isSocial === true && <span class="badge">Social</span>}
            </li>
          ))}
        </ul>
      </section>
      <Code title="JSON" value={user} />
      {isEditing && <EditProfile {...props} onClose={() => setEditing(false)} />}
    </>
  );
}
