import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../api/json';
import { Icon } from './Icon';

let isFirst = true;

/** The heading of a view. It takes the focus after navigation, so that a screen reader reads it. */
export function Heading({ children, name }: { children?: ComponentChildren; name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} · Local tenant`;
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [name]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? name}
    </h1>
  );
}

/** The part that stays in place while the rest scrolls. */
export const Head = ({ children }: { children: ComponentChildren }) => (
  <header class="head">{children}</header>
);

export const Scroll = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);

export const BackLink = ({ href, to }: { href: string; to: string }) => (
  <a class="button" href={href} aria-label={`Back to ${to}`} title={`Back to ${to}`}>
    <Icon name="back" />
  </a>
);

/** A list, with the open item beside it. */
export const Split = ({ list, detail }: { list: ComponentChildren; detail?: ComponentChildren }) => (
  <div class={detail ? 'split open' : 'split'}>
    <div class="list">{list}</div>
    {detail}
  </div>
);

interface DetailProps {
  /** Names it; it takes the focus when another one opens. */
  name: string;
  title: ComponentChildren;
  backHref: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The open item, beside its list. */
export function Detail({ name, title, backHref, actions, children }: DetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [name]);
  return (
    <section class="detail" aria-label={name}>
      <div class="head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <div class="actions">
          {actions}
          <a class="button" href={backHref} aria-label="Close" title="Close">
            <Icon name="close" />
          </a>
        </div>
      </div>
      <Scroll label={`${name}: details`}>
        <div class="page">{children}</div>
      </Scroll>
    </section>
  );
}

interface PagerProps {
  page: number;
  perPage: number;
  total: number;
  /** The properties of a pager. */
  maxPages?: number;
  /** E.g. `users`. */
  of: string;
  onPage(page: number): void;
}

/** The position in a list, with links to the other pages. */
export function Pager({ page, perPage, total, maxPages = Infinity, of, onPage }: PagerProps) {
  const first = page * perPage + 1;
  const last = Math.min(total, first + perPage - 1);
  const pages = Math.min(maxPages, Math.ceil(total / perPage));
  const shown = total === 0 ? `No ${of}` : `${first}–${last} of ${counted(total, of)}`;
  const isCut = pages === maxPages && page === pages - 1 && last < total;
  return (
    <footer class="foot">
      <span role="status">
        {shown}
        {isCut && '. The API shows no more of a search: narrow it down.'}
      </span>
      <div class="actions">
        <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
          Previous
        </button>
        <button type="button" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
          Next
        </button>
      </div>
    </footer>
  );
}
