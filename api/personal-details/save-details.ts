import type { Knex } from 'knex';
import type { TypedPersonalDetails } from '../../contracts/personal-details';
import { recordChanges, type Author } from '../../db/personal-details-changes';
import {
  normalisePersonalDetails,
  personalDetailsChanges,
  personalDetailsFaults,
} from '../../domain/personal-details';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import { getDetails, type DetailsRow } from './details-rows';

/** What was filled in, and the version that it was filled in on. */
export interface FilledIn {
  readonly version: number;
  readonly values: TypedPersonalDetails;
}

/**
 * Saves somebody's details in the caller's turn and transaction, with the history: who saved meanwhile is named and nothing is
 * overwritten (R-I7). What is the same already is not saved again. Returns the version that there is now, and what was changed.
 */
export async function saveDetails(
  trx: Knex.Transaction,
  personId: string,
  author: Author,
  filledIn: FilledIn,
) {
  const before = await getDetails(trx, personId);
  refuseChanged(before, filledIn.version);
  const values = normalisePersonalDetails(filledIn.values);
  refuseFaults(personalDetailsFaults(values));
  const changes = personalDetailsChanges(before.values, values);
  if (changes.length === 0) return { version: before.version, changes };
  const version = before.version + 1;
  await trx('personal_details')
    .insert({
      person_id: personId,
      ...rowOf(values),
      version,
      saved_by: author.personId,
      saved_for_institution_id: author.institutionId,
      saved_at: trx.fn.now(),
    })
    .onConflict('person_id')
    .merge();
  await recordChanges(trx, personId, author, changes);
  return { version, changes };
}

/** Everything that is no longer asked is emptied. */
const rowOf = (values: TypedPersonalDetails) => ({
  identity_type: values.identityType,
  nationality: values.nationality,
  ethnicity: values.ethnicity ?? null,
  political_status: values.politicalStatus ?? null,
  education: values.education,
  degree: values.degree,
  title: values.title ?? null,
  post: values.post ?? null,
  establishment: values.establishment ?? null,
});

function refuseChanged({ version, savedAt, savedBy }: DetailsRow, seen: number): void {
  if (version === seen) return;
  const when = savedAt ? `于 ${shanghaiMinute(savedAt)} ` : '';
  throw new ProblemError(
    'changed-elsewhere',
    `这些信息已由${savedBy ?? '他人'}${when}保存，您填写的内容尚未保存。请对照最新内容后再保存。`,
  );
}
