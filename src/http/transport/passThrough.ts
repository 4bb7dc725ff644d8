/**
 * What axios must leave alone: bodies are serialised before and parsed after the pipeline; statuses are judged
 * and redirects followed there. Lists of their own for each: programs may add to those of their instance.
 */
export const passThrough = () => ({
  maxRedirects: 0,
  responseType: 'text' as const,
  transformRequest: [],
  transformResponse: [],
  validateStatus: (): boolean => true,
});
