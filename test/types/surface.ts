import type { ForwardingMethods } from '../../src/management/ForwardingMethods';

export * from '../../src/index';
export type ForwardingTypesProbe<A, U> = ForwardingMethods<A, U>;
