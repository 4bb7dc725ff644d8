const warned = new Set<string>();

/**
 * Tells once per process that a method or an endpoint should no longer be used.
 *
 * @param method Its name.
 * @param advice What to do instead: a sentence.
 */
export function warnDeprecated(method: string, advice: string): void {
  if (warned.has(method)) return;
  warned.add(method);
  process.emitWarning(`${method} is deprecated. ${advice}`, {
    type: 'DeprecationWarning',
    code: `AUTH0_CLASSIC_${method.toUpperCase().replace(/\W/g, '_')}`,
  });
}
