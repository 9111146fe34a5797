import { atOnce } from '../bench/at-once';
import { identityProcessId } from '../runtime/process-id';
import type { TestPerson } from '../test/application-people';
import type { ReachableStack } from '../test/stack';
import {
  newActivation,
  newGrant,
  newRegistrant,
  openDepartment,
  type Activation,
  type Grant,
  type Registrant,
} from './institutions';
import { newApplicant, type Applicant } from './journeys/identity';
import type { Cashiers } from './journeys/refund';
import { newImporter, type Importer } from './lists';
import type { Options } from './options';
import { newEmployee, openEmployers, type Employee } from './staff';
import { newCashier, openExam, type Candidate, type Exam } from './world';

/** Who takes part, all ready: from here on they only send letters to processes. */
export interface Cast {
  readonly candidates: readonly { readonly candidate: Candidate; readonly exam: Exam }[];
  readonly cashiers: Cashiers;
  /** Reviewers who pass many at once. */
  readonly passers: readonly TestPerson[];
  readonly applicants: readonly Applicant[];
  readonly registrants: readonly Registrant[];
  readonly activations: readonly Activation[];
  readonly grants: readonly Grant[];
  readonly employees: readonly Employee[];
  readonly importers: readonly Importer[];
}

/** Two of three take the exam without a fee, the third pays. */
export async function gather(
  stack: ReachableStack,
  { applications, identities, institutions, employees: employed, importers: importing }: Options,
): Promise<Cast> {
  const free = await openExam(stack, { code: 'physician-trial', businessCode: '05' });
  const paid = await openExam(stack, { code: 'health-title', businessCode: '03' });
  const candidates = await several(applications, async (index) => {
    const exam = index % 3 === 2 ? paid : free;
    return { exam, candidate: await exam.newCandidate() };
  });
  const passers = [free.reviewers.unit[1], free.reviewers.county[1], free.reviewers.city[1]];
  const { processId } = stack.config.keys;
  const applicants = await several(identities, () =>
    newApplicant(stack, ({ documentNumber }) => identityProcessId(processId, 'id-card', documentNumber)),
  );
  const department = await openDepartment(stack);
  const cashiers = [await newCashier(stack), await newCashier(stack)] as const;
  const registrants = await several(institutions, (index) => newRegistrant(stack, department, index));
  const activations = await several(institutions, () => newActivation(stack, department));
  const grants = await several(institutions, () => newGrant(stack, department));
  const employers = await openEmployers(stack);
  const employees = await several(employed, () => newEmployee(stack, employers));
  const importers = await several(importing, () => newImporter(stack));
  return {
    candidates,
    passers,
    cashiers,
    applicants,
    registrants,
    activations,
    grants,
    employees,
    importers,
  };
}

/** In their order, whoever is ready first: who comes third is the third in every run. */
async function several<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made = new Array<T>(count);
  await atOnce(6, Array.from({ length: count }), async (_, index) => {
    made[index] = await make(index);
  });
  return made;
}
