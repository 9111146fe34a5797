import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface Options {
  readonly seed: number;
  readonly applications: number;
  readonly identities: number;
  /** Registrations, activations and authorizations, of each. */
  readonly institutions: number;
  /** Who bind to a unit, enter its roster, and leave for another. */
  readonly employees: number;
  /** Units that import a preloaded list. */
  readonly importers: number;
}

/** `--seed N` repeats what is killed, when and in which order, and what everyone chooses; `--applications N` fewer of them. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string' }, applications: { type: 'string', default: '200' } },
  });
  const seed = values.seed === undefined ? randomInt(1, 1_000_000) : Number(values.seed);
  const applications = Number(values.applications);
  if (!Number.isInteger(seed) || !Number.isInteger(applications) || applications < 1)
    throw new Error('--seed and --applications are whole numbers');
  const [identities, institutions] = [Math.ceil(applications / 10), Math.ceil(applications / 20)];
  const [employees, importers] = [Math.ceil(applications / 5), Math.max(2, Math.ceil(applications / 50))];
  return { seed, applications, identities, institutions, employees, importers };
}
