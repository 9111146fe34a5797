import type { Knex } from 'knex';
import { comparablePersonName } from '../../domain/person-name';
import { documentIndexValue } from '../../runtime/blind-index';
import type { Bound } from '../enter-roster';
import { beginAdmission } from '../roster-admission';
import people from './demo-people.json';
import { demoHospital } from './demo-roles';
import type { DemoTools } from './demo-tools';
import { stableId } from './stable-id';

/**
 * The demo's hospital expects its HR administrator, the nurse and a candidate (R-I1). Those of the demo who are bound
 * since the program was new come in as if they had bound by themselves: into the roster, or waiting for their unit's review
 * (R-I2, R-I3).
 */
export async function seedStaff(
  trx: Knex.Transaction,
  tools: DemoTools,
  bound: readonly Bound[],
): Promise<void> {
  const listed = people.filter(({ id }) => ['hospital-hr', 'nurse', 'candidate-2'].includes(id));
  for (const one of listed) await addToList(trx, tools, one);
  for (const one of bound) await beginAdmission(trx, one);
}

async function addToList(
  trx: Knex.Transaction,
  { encryption, blindIndex }: DemoTools,
  { name, documentNumber }: { name: string; documentNumber: string },
): Promise<void> {
  // Whoever has the hospital's HR account by now; where nobody has, nobody has made a list.
  const institutionId = stableId(`institution:${demoHospital}`);
  const hr = await trx('role_holding')
    .where({ role: 'hr-account', institution_id: institutionId, ended_at: null })
    .first<{ person_id: string } | undefined>('person_id');
  if (!hr) return;
  await trx('preloaded_row')
    .insert({
      ...{ id: stableId(`demo-listed:${documentNumber}`), institution_id: institutionId },
      ...{ roster: 'in-service', name, name_normalised: comparablePersonName(name) },
      ...{ document_type: 'id-card', document_number_enc: encryption.encryptText(documentNumber) },
      document_number_index: blindIndex('document', documentIndexValue('id-card', documentNumber)),
      created_by: hr.person_id,
    })
    .onConflict()
    .ignore();
}
