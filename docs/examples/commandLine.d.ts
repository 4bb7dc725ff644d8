/** The types of commandLine.js, for the example in TypeScript. */
export declare class UsageError extends Error {}
export declare function readOptions<Name extends string>(
  names: readonly Name[],
): Partial<Record<Name, string>>;
export declare function wholeNumber(name: string, text: string, bounds: { min: number; max: number }): number;
export declare function clientOptions(domain: string): {
  domain: string;
  clientId: string;
  clientSecret: string;
};
export declare function runTool(usage: string, job: (signal: AbortSignal) => Promise<number>): Promise<void>;
