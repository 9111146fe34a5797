import type { Knex } from 'knex';
import type { RegistrationForm } from '../../contracts/institution-registration';
import type { FieldProblem } from '../../contracts/problems';
import { findTakenClaims } from '../../db/institution-claims';
import { findSupervisor, type Supervisor } from '../../db/registration-supervisor';
import { claimField, claimSentence, claimsOf } from '../../domain/institution-claim';
import { normaliseRegistration, registrationFaults } from '../../domain/institution-registration-form';
import { supervisorFault } from '../../domain/registration-supervisor';
import { ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';

/**
 * Refuses, field by field, what can't be right (R-D2); returns who supervises.
 * @param at where the form stands in the request's body: empty, or `/form`
 */
export async function checkFields(database: Knex, form: RegistrationForm, at = ''): Promise<Supervisor> {
  const supervisor = await findSupervisor(database, form.kind, form.supervisorId);
  const fields: FieldProblem[] = [
    ...registrationFaults(form),
    ...(supervisor ? [] : [{ path: '/supervisorId', message: supervisorFault(form.kind) }]),
  ].map(({ path, message }) => ({ path: at + path, message }));
  refuseFaults(fields);
  if (!supervisor) throw new Error('unreachable: a missing supervisor is a fault');
  return supervisor;
}

/** Says early what the process would refuse: a name or a credit code that is taken (R-D3). */
export async function refuseIfTaken(database: Knex, form: RegistrationForm, at = ''): Promise<void> {
  const taken = await findTakenClaims(database, claimsOf(normaliseRegistration(form)));
  const fields = taken.map(({ claim, holder }) => ({
    path: at + claimField(claim),
    message: claimSentence(claim, holder),
  }));
  const [first] = fields;
  if (first) throw new ProblemError('already-exists', first.message, { fields });
}
