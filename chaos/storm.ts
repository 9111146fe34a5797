import { atOnce } from '../bench/at-once';
import type { Cast } from './cast';
import { activate } from './journeys/activation';
import { walk } from './journeys/application';
import { passMany } from './journeys/batch-pass';
import { authorize } from './journeys/authorization';
import { verify } from './journeys/identity';
import { importList } from './journeys/preload-import';
import { register } from './journeys/registration';
import { workSomewhere } from './journeys/staff';
import type { Ledger } from './ledger';
import { randomOf } from './random';

/** Under way at once, of each kind. */
const applicationsAtOnce = 40;

export interface Storm {
  readonly seed: number;
  readonly ledger: Ledger;
  readonly sandboxOrigin: string;
  /** Nobody begins anything after that; ms since the epoch. */
  readonly endsAt: number;
}

/** Everyone goes their way, whatever dies meanwhile; returns when nobody has anything more to do. */
export async function weather(
  { candidates, passers, cashiers, applicants, registrants, activations, grants, employees, importers }: Cast,
  { seed, ledger, sandboxOrigin, endsAt }: Storm,
): Promise<void> {
  const applications = atOnce(applicationsAtOnce, candidates, async ({ candidate, exam }, index) => {
    const name = `application${index}`;
    await walk({
      ledger,
      candidate,
      cashiers,
      exam,
      sandboxOrigin,
      endsAt,
      name,
      random: randomOf(seed, name),
    });
  });
  const identities = atOnce(applicants.length, applicants, async (applicant, index) => {
    const name = `identity${index}`;
    await verify(applicant, { ledger, name, random: randomOf(seed, name) });
  });
  let isOver = false;
  const choosing = (name: string) => ({ ledger, sandboxOrigin, name, random: randomOf(seed, name) });
  // They go on for as long as there is something to pass.
  const over = applications.then(() => (isOver = true));
  await Promise.all([
    over,
    ...passers.map((one, index) =>
      passMany(one, { ...choosing(`passer${index}`), endsAt, isOver: () => isOver }),
    ),
    identities,
    ...registrants.map((one, index) => register(one, choosing(`registration${index}`))),
    ...activations.map((one, index) => activate(one, choosing(`activation${index}`))),
    ...grants.map((one, index) => authorize(one, choosing(`authorization${index}`))),
    ...employees.map((one, index) => workSomewhere(one, choosing(`staff${index}`))),
    ...importers.map((one, index) => importList(one, { ...choosing(`import${index}`), endsAt })),
  ]);
}
