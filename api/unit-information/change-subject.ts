import type { Knex } from 'knex';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import { fieldProblemsOf } from '../../domain/field-faults';
import { displayInstitutionName, institutionNameFault } from '../../domain/institution-facts';
import { isMedicalKind } from '../../domain/institution-kind';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { kindChangeFault } from '../../domain/unit-information';
import { oneAtATime } from '../../db/one-at-a-time';
import { refuseFaults } from '../refuse-faults';
import type { Services } from '../services';
import { changedFields } from './changed-fields';
import { saveSection, type SectionChange } from './save-section';
import { claiming, refuseTaken } from './taken-claims';

export interface TypedSubject {
  readonly name: string;
  readonly kind: InstitutionKind;
}

/**
 * 主体信息, by the department: name and kind. Whoever the unit's HR is has to look at the whole again, so its confirmation is
 * void; a unit that is no medical institution any longer loses its confirm code (R-E5, R-E6).
 */
export async function changeSubject(
  services: Services,
  change: Omit<SectionChange, 'section'>,
  { name: typedName, kind }: TypedSubject,
): Promise<void> {
  const { institutionId } = change;
  const name = displayInstitutionName(typedName);
  const spelling = normaliseInstitutionName(name);
  const claims = [{ what: 'name' as const, value: spelling, path: '/values/name' }];
  await claiming(services.database, claims, () =>
    saveSection(services, { ...change, section: 'subject' }, async (trx, before) => {
      const below = await holdWithBelow(trx, institutionId);
      refuseFaults(
        fieldProblemsOf(
          {
            name: institutionNameFault(name, '单位名称'),
            kind: kindChangeFault(before.kind, kind, below),
          },
          '/values',
        ),
      );
      const isOwn = [before.name, ...before.otherNames].map(normaliseInstitutionName).includes(spelling);
      if (!isOwn) await refuseTaken(trx, claims);
      // Taken as the name, it is no other name any longer.
      await trx('institution_other_name')
        .where({ institution_id: institutionId, name_normalised: spelling })
        .delete();
      await trx('institution')
        .where({ id: institutionId })
        .update({ name, name_normalised: spelling, kind, is_medical: isMedicalKind[kind] });
      if (!isMedicalKind[kind]) await voidConfirmCode(trx, institutionId);
      await trx('unit_information')
        .where({ institution_id: institutionId })
        .update({ confirmed_at: null, confirmed_by: null });
      return changedFields(before, { name, kind });
    }),
  );
}

/**
 * Holds the unit until the commit: a registration under it, an admission and a new confirm code, which look at its kind, come
 * before the change or after it. Then, what depends on it.
 */
async function holdWithBelow(trx: Knex.Transaction, institutionId: string) {
  await trx('institution').where({ id: institutionId }).forNoKeyUpdate().first('id');
  const [subordinate, registration] = await Promise.all([
    trx('institution').where({ parent_id: institutionId }).first<object | undefined>('id'),
    trx('institution_registration')
      .where({ supervisor_id: institutionId, state: 'awaiting-review' })
      .first<object | undefined>('id'),
  ]);
  return { hasSubordinates: subordinate !== undefined, hasOpenRegistrations: registration !== undefined };
}

async function voidConfirmCode(trx: Knex.Transaction, institutionId: string): Promise<void> {
  await oneAtATime(trx, `confirm-code:${institutionId}`);
  await trx('confirm_code')
    .where({ institution_id: institutionId })
    .whereNull('voided_at')
    .update({ voided_at: trx.fn.now(), code_enc: null });
}
