import { useRef, useState } from 'preact/hooks';
import { control } from '../../api/call';
import { useChanges } from '../../api/events';
import { listOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Copy } from '../../parts/Copy';
import { Detail, Head, Heading, Scroll, Split } from '../../parts/layout';
import { Search } from '../../parts/Search';
import { Code, Empty, Properties, Problem, Time } from '../../parts/show';
import { Icon } from '../../parts/Icon';
import { Table, type Column } from '../../parts/Table';
import { hrefOf, type Route } from '../../route';

/** The maximum number of mails shown; older ones stay in the tenant's outbox. */
const MAX_SHOWN = 500;

const TITLES: Readonly<Record<string, string>> = {
  'verification-email': 'Verify your email',
  'email-verification-ticket': 'Ticket: verify your email',
  'password-change': 'Change your password',
  'password-change-ticket': 'Ticket: change your password',
  'passwordless-email': 'Log in',
  'passwordless-sms': 'Log in, by text message',
  'mfa-code': 'Code of the second factor',
  'blocked-account': 'Your account is blocked',
  'organization-invitation': 'Invitation to an organization',
  'import-completed': 'Import of users completed',
};

const titleOf = ({ subject, type }: Json): string => textOf(subject) || TITLES[textOf(type)] || textOf(type);

/** Only web links are shown as links; anything else is text. */
function webLink(url: unknown): string | undefined {
  const text = textOf(url);
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

const COLUMNS: readonly Column<Json>[] = [
  { head: 'Mail', cell: titleOf },
  { head: 'To', cell: ({ to }) => textOf(to) },
  { head: 'Carries', cell: ({ url, code }) => (textOf(code) ? 'Code' : url ? 'Link' : ''), kind: 'wide' },
  { head: 'Time', cell: ({ at }) => <Time at={at} />, kind: 'wide' },
];

function MailDetail({ mail }: { mail: Json }) {
  const { id, to, at, type, url, code, user_id: user } = mail;
  const link = webLink(url);
  return (
    <Detail name={`Mail ${textOf(id)}`} title={titleOf(mail)} backHref={hrefOf('mails')}>
      <Properties
        facts={[
          ...(textOf(to) ? [['To', textOf(to), textOf(to)] as const] : []),
          ['Sent', <Time at={at} />],
          ['Type', <code>{textOf(type)}</code>],
          ...(textOf(user)
            ? [['User', <a href={hrefOf('users', textOf(user))}>{textOf(user)}</a>] as const]
            : []),
        ]}
      />
      {textOf(code) && (
        <section class="row">
          <p class="key" aria-label={`Code ${textOf(code)}`}>
            {textOf(code)}
          </p>
          <Copy what="code" text={textOf(code)} label="Copy code" />
        </section>
      )}
      {link && (
        <section class="buttons">
          <a class="button" href={link} target="_blank" rel="noreferrer noopener">
            <Icon name="open" />
            Open link
          </a>
          <Copy what="link" text={link} label="Copy link" />
        </section>
      )}
      <Code title="All of it" value={mail} />
    </Detail>
  );
}

/** The outbox of the tenant. */
export function MailsView({ route: { id } }: { route: Route }) {
  const [to, setTo] = useState('');
  const { value, error, reload } = useLoaded('outbox', async () =>
    listOf(await control('GET', '/outbox'), 'mails')
      .slice(-MAX_SHOWN)
      .reverse(),
  );
  useChanges(['mail', 'change'], () => void reload());
  const mails = (value ?? []).filter((mail) =>
    `${textOf(mail.to)} ${titleOf(mail)}`.toLowerCase().includes(to.trim().toLowerCase()),
  );
  // An open mail stays, even after a reset.
  const opened = useRef<Json | undefined>(undefined);
  opened.current =
    value?.find((mail) => mail.id === id) ?? (opened.current?.id === id ? opened.current : undefined);
  const list = (
    <Scroll label="Mails">
      <Problem error={error} />
      {mails.length > 0 ? (
        <Table
          label="Mails"
          columns={COLUMNS}
          rows={mails}
          keyOf={(mail) => textOf(mail.id)}
          hrefOf={(mail) => hrefOf('mails', textOf(mail.id))}
          chosen={id}
        />
      ) : (
        value !== undefined && (
          <Empty icon="mails" title={to ? 'No such mail' : 'No mails yet'}>
            <p>
              {to
                ? 'No address or subject contains this text.'
                : 'Reset the password of a user, or let your service send a mail or a code: it lands here, not on the internet, with a link or code that works.'}
            </p>
          </Empty>
        )
      )}
    </Scroll>
  );
  return (
    <>
      <Head>
        <Heading name="Mails" />
        <Search label="Filter mails" placeholder="Address or subject" value={to} onSearch={setTo} />
      </Head>
      <Split list={list} detail={opened.current && <MailDetail key={id} mail={opened.current} />} />
    </>
  );
}
