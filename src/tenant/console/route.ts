import { useEffect, useState } from 'preact/hooks';

/** The location in the page: `#/users/auth0%7C1/roles?page=2`. */
export interface Route {
  readonly view: string;
  readonly id: string;
  readonly tab: string;
  readonly query: URLSearchParams;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export function readRoute(hash = location.hash): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', id = '', tab = ''] = path.split('/').map(decode);
  return { view: view || 'users', id, tab, query: new URLSearchParams(query) };
}

/** The address of a view, a record and one of its tabs. */
export function hrefOf(view: string, id = '', tab = '', query: Record<string, string> = {}): string {
  const path = [view, id, tab].filter(Boolean).map(encodeURIComponent).join('/');
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/${path}${search && `?${search}`}`;
}

export const go = (href: string): void => void (location.hash = href);

/** Changes the address without a history entry. */
export function replace(href: string): void {
  history.replaceState(null, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export function useRoute(): Route {
  const [route, set] = useState(readRoute());
  useEffect(() => {
    const read = (): void => set(readRoute());
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}
