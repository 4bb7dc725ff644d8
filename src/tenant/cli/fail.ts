/** Ends the command with a message that says what to do. */
export function fail(message: string): never {
  process.stderr.write(`auth0-classic: ${message}\nTry: auth0-classic --help\n`);
  process.exit(1);
}
