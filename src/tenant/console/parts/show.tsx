import type { ComponentChildren } from 'preact';
import { pretty, textOf } from '../api/json';
import { Copy } from './Copy';
import { Icon, type IconName } from './Icon';

const FORMATS = {
  moment: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }),
  hour: new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }),
  day: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }),
};

/** A time; only the hour for recent events, only the day for old ones. */
export function Time({ at, as = 'moment' }: { at: unknown; as?: keyof typeof FORMATS }) {
  const date = new Date(textOf(at));
  if (Number.isNaN(date.getTime())) return <>{textOf(at)}</>;
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()}>
      {FORMATS[as].format(date)}
    </time>
  );
}

/** An empty state, and what to do about it. */
export const Empty = ({
  icon,
  title,
  children,
  inline,
}: {
  icon?: IconName;
  title: string;
  children?: ComponentChildren;
  inline?: boolean;
}) => (
  <div class={inline ? 'empty inline' : 'empty'}>
    {icon && <Icon name={icon} />}
    <h2>{title}</h2>
    {children}
  </div>
);

export const Problem = ({ error }: { error: Error | undefined }) =>
  error ? (
    <p class="error" role="alert">
      {error.message}
    </p>
  ) : null;

/** Names and values, each with a copy button where that helps. */
export const Properties = ({
  facts,
}: {
  facts: readonly (readonly [string, ComponentChildren, string?])[];
}) => (
  <dl class="facts">
    {facts.map(([name, shown, copied]) => (
      <>
        <dt>{name}</dt>
        <dd>
          <span>{shown}</span>
          {copied !== undefined && <Copy what={name} text={copied} />}
        </dd>
      </>
    ))}
  </dl>
);

/** Text or JSON as it is. */
export function Code({ title, value }: { title: string; value: unknown }) {
  const text = typeof value === 'string' ? value : pretty(value);
  return (
    <section class="code">
      <div>
        <h2>{title}</h2>
        <Copy what={title} text={text} />
      </div>
      <pre tabIndex={0} role="region" aria-label={title}>
        {text}
      </pre>
    </section>
  );
}

/** The status of a response; 0 means none. */
export function Status({ status }: { status: number }) {
  const kind = status >= 500 || status === 0 ? 'bad' : status >= 400 ? 'warn' : status >= 300 ? '' : 'good';
  return <span class={`badge ${kind}`}>{status || 'no answer'}</span>;
}

export const initialsOf = (name: string): string => (/\p{L}|\p{N}/u.exec(name)?.[0] ?? '?').toUpperCase();

export const Avatar = ({ name, large }: { name: string; large?: boolean }) => (
  <span class={large ? 'avatar large' : 'avatar'} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
