import { isIPv6 } from 'node:net';

const HOST = /^(?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\])(?::\d{1,5})?$/;

/**
 * The name or address in a Host header or an option: without the port, and normalized as in a URL.
 *
 * @returns undefined if the text is neither a name nor an address.
 */
export function hostNameOf(text: string): string | undefined {
  const host = isIPv6(text) ? `[${text}]` : text;
  if (!HOST.test(host)) return undefined;
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

/** Whether a name or address, as `hostNameOf` returns it, is loopback. */
export const isLoopback = (name: string): boolean =>
  name === 'localhost' ||
  name.endsWith('.localhost') ||
  /^127(?:\.\d{1,3}){3}$/.test(name) ||
  name === '[::1]' ||
  name.startsWith('[::ffff:7f');
