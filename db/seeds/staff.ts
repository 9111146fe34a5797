import type { Knex } from 'knex';
import { comparablePersonName, normalisePersonName } from '../../domain/person-name';
import type { Bound } from '../enter-roster';
import { beginAdmission } from '../roster-admission';
import { stableId } from './stable-id';

/** Whom the demo's hospital expects, by their id in `demo-people.json`; the other members wait for their unit's review. */
const listed = ['candidate-2', 'hospital-hr'].map((id) => stableId(`demo-person:${id}`));
const listedBy = stableId('demo-person:hospital-hr');

/** Those of the demo who are bound since the program was new, as if they had bound by themselves: in the roster, or waiting (R-I2, R-I3). */
export async function seedStaff(trx: Knex.Transaction, bound: readonly Bound[]): Promise<void> {
  for (const one of bound) {
    if (listed.includes(one.personId)) await addToList(trx, one);
    await beginAdmission(trx, one);
  }
}

async function addToList(trx: Knex.Transaction, { personId, institutionId }: Bound): Promise<void> {
  const person = await trx('person')
    .where({ id: personId })
    .first<{ name: string }>('name', 'document_type', 'document_number_enc', 'document_number_index');
  await trx('preloaded_row').insert({
    ...{
      ...person,
      name: normalisePersonName(person.name),
      name_normalised: comparablePersonName(person.name),
    },
    ...{ institution_id: institutionId, roster: 'in-service', created_by: listedBy },
  });
}
