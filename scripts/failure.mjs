/**
 * What stops a script for a reason its user can mend: printed as it is, without a stack.
 * The words are Chinese first, then English.
 */
export class Failure extends Error {}

/**
 * Runs a script's main function; a {@link Failure} or any other error ends the process with exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? `\n✖ ${error.message}` : error);
    process.exitCode = 1;
  }
}
