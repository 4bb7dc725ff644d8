/**
 * What axios must not do: the SDK serialises bodies before and parses them after the pipeline, judges statuses and
 * follows redirects itself. Each instance gets its own lists, since you may add to them.
 */
export const passThrough = () => ({
  maxRedirects: 0,
  responseType: 'text' as const,
  transformRequest: [],
  transformResponse: [],
  validateStatus: (): boolean => true,
});
