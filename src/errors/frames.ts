/** The lines of a stack that name a location. */
export function framesOf(stack: string): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line));
}

/** Replaces the frames of an error; its name and message stay. */
export function setFrames(error: Error, frames: readonly string[]): void {
  error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n');
}
