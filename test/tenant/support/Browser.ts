import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { RunningTenant } from '../../../src/tenant/startTenant';

/** The response that a browser got. */
export interface Page {
  status: number;
  /** Where it redirects to; empty for no redirect. */
  location: string;
  text: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A browser without scripts: keeps cookies, and follows redirects within the tenant. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #tenant: Pick<RunningTenant, 'url' | 'certificate'>;

  constructor(tenant: Pick<RunningTenant, 'url' | 'certificate'>) {
    this.#tenant = tenant;
  }

  /** Makes one request. */
  send(url: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> {
    const target = new URL(url, this.#tenant.url);
    const body = form && new URLSearchParams(form).toString();
    const options = {
      method: form ? 'POST' : 'GET',
      ca: this.#tenant.certificate,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded', origin: this.#tenant.url } : {}),
        ...headers,
      },
    };
    return new Promise((resolve, reject) => {
      const request = (target.protocol === 'https:' ? secure : plain)(target, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          for (const cookie of response.headers['set-cookie'] ?? []) this.#keep(cookie);
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, location: given.location ?? '', text, headers: given });
        });
      });
      request.on('error', reject).end(body);
    });
  }

  /** Opens an address, and follows redirects within the tenant. */
  async get(url: string): Promise<Page> {
    let page = await this.send(url);
    while (page.location.startsWith('/')) page = await this.send(page.location);
    return page;
  }

  /** Opens an address, fills in the form of the page that it leads to, and submits it. */
  async submit(url: string, values: Record<string, string>): Promise<Page> {
    let at = url;
    let page = await this.send(at);
    while (page.location.startsWith('/')) page = await this.send((at = page.location));
    const hidden = [...page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
    return this.send(at, {
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...values,
    });
  }

  /** Logs in with the page's form. @returns Where the browser is redirected with the application's response. */
  async logIn(url: string, username: string, password: string): Promise<string> {
    return (await this.submit(url, { username, password })).location;
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
