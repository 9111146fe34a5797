import { atOnce } from '../bench/at-once';
import type { Cast } from './cast';
import { walk } from './journeys/application';
import { verify } from './journeys/identity';
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
  { candidates, applicants }: Cast,
  { seed, ledger, sandboxOrigin, endsAt }: Storm,
): Promise<void> {
  const applications = atOnce(applicationsAtOnce, candidates, async ({ candidate, exam }, index) => {
    const name = `application${index}`;
    await walk({ ledger, candidate, exam, sandboxOrigin, endsAt, name, random: randomOf(seed, name) });
  });
  const identities = atOnce(applicants.length, applicants, async (applicant, index) => {
    const name = `identity${index}`;
    await verify(applicant, { ledger, name, random: randomOf(seed, name) });
  });
  await Promise.all([applications, identities]);
}
