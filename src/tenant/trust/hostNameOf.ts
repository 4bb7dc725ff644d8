import { isIPv6 } from 'node:net';

const HOST = /^(?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\])(?::\d{1,5})?$/;

/**
 * The name or address of a Host header or an option, without its port and in the one form that URLs give it.
 *
 * @returns undefined for a text that is neither.
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

/** Whether a name or address, as `hostNameOf` gives it, is always this machine. */
export const isLoopback = (name: string): boolean =>
  name === 'localhost' ||
  name.endsWith('.localhost') ||
  /^127(?:\.\d{1,3}){3}$/.test(name) ||
  name === '[::1]' ||
  name.startsWith('[::ffff:7f');
