import { useState } from 'preact/hooks';
import { api } from '../../api/call';
import { jsonOf, listOf, textOf } from '../../api/json';
import { Dialog } from '../../parts/Dialog';
import { Choice, Field } from '../../parts/fields';
import { Copy } from '../../parts/Copy';
import { announce } from '../../parts/toasts';
import type { UserTabProps } from './UserTab';

type Props = Pick<UserTabProps, 'user' | 'path'> & { onClose(): void };

/** Sets a new password: typed here, or by the user through a ticket link. */
export function ResetPassword({ user, path, onClose }: Props) {
  const [way, setWay] = useState('password');
  const [password, setPassword] = useState('');
  const [link, setLink] = useState('');
  const connection = textOf(listOf(user.identities)[0]?.connection);
  const submit = async (): Promise<boolean> => {
    if (way === 'password') {
      await api('PATCH', path, { password, connection });
      announce('Password changed.');
      return true;
    }
    const answer = await api('POST', '/tickets/password-change', { user_id: user.user_id });
    setLink(textOf(jsonOf(answer).ticket));
    // The dialog stays open to show the link.
    return false;
  };
  return (
    <Dialog
      title="Reset password"
      action={way === 'password' ? 'Set password' : 'Make a link'}
      onClose={onClose}
      onSubmit={submit}
    >
      <Choice
        label="How"
        value={way}
        options={[
          ['password', 'Set a new password now'],
          ['link', 'Make a link with which the user sets it'],
        ]}
        onInput={setWay}
      />
      {way === 'password' ? (
        <Field label="New password" type="password" value={password} onInput={setPassword} required />
      ) : (
        link !== '' && (
          <p>
            <a href={link} target="_blank" rel="noreferrer">
              Open the link
            </a>{' '}
            <Copy what="link" text={link} />
            <span class="hint"> It is in Mails, too.</span>
          </p>
        )
      )}
    </Dialog>
  );
}
