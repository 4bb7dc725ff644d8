import type { Json } from './store/records';

/** The fields of a value; none for anything but an object. */
export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? { ...value } : {};
