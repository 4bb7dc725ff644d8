/** A URL for logs and errors: without its query, which may contain personal data, and without credentials. */
export function redactUrl(url: string): string {
  const [path = ''] = url.split('?', 1);
  return path.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}
