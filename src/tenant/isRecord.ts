import type { Json } from './store/records';

/** Whether a value is an object with fields, rather than an array. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
