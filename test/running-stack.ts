/** What the global set-up started; test files read it from the environment, the one thing that reaches them. */
export interface RunningStack {
  readonly folder: string;
  readonly postgresPort: number;
  /** host:port */
  readonly temporalAddress: string;
  /** The password of every role. */
  readonly password: string;
}

export function rememberStack(stack: RunningStack): void {
  process.env.TEST_STACK = JSON.stringify(stack);
}

export function runningStack(): RunningStack {
  const text = process.env.TEST_STACK;
  if (!text) throw new Error('No stack: run this with `npx jest --selectProjects stack`.');
  return JSON.parse(text) as RunningStack;
}

export type DatabaseRole = 'migrator' | 'application' | 'postgres';

/** @returns an address for `connect` */
export function databaseAddress(
  { postgresPort, password }: Pick<RunningStack, 'postgresPort' | 'password'>,
  role: DatabaseRole,
  database: string,
): string {
  return `postgres://${role}:${password}@127.0.0.1:${postgresPort}/${database}`;
}
