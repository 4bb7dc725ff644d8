/** A URL as logs and errors may show it: without its query, which may name people, and without credentials. */
export function redactUrl(url: string): string {
  const [path = ''] = url.split('?', 1);
  return path.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}
