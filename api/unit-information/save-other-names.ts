import type { Knex } from 'knex';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { normaliseOtherNames, otherNamesFaults } from '../../domain/unit-other-names';
import { refuseFaults } from '../refuse-faults';
import type { Services } from '../services';
import { saveSection, type SectionChange } from './save-section';
import { claiming, refuseTaken } from './taken-claims';

/** What was typed: names, or the tick that there are none. */
export interface TypedOtherNames {
  readonly isNone: boolean;
  readonly names: readonly string[];
}

/** A name in the form in which it is stored and claimed. */
interface Named {
  readonly name: string;
  readonly spelling: string;
  readonly path: string;
}

/** 其他名称: found by every search from the commit on; a name that another institution has is refused (R-D3, R-E5). */
export async function saveOtherNames(
  services: Services,
  change: Omit<SectionChange, 'section'>,
  { isNone, names: typed }: TypedOtherNames,
): Promise<void> {
  const names = normaliseOtherNames(typed);
  const named = names.map((name, at) => ({
    name,
    spelling: normaliseInstitutionName(name),
    path: `/names/${at}`,
  }));
  await claiming(services.database, named.map(claimOf), () =>
    saveSection(services, { ...change, section: 'other-names' }, async (trx, before) => {
      refuseFaults(otherNamesFaults(isNone, names, before.name));
      const had = new Set(before.otherNames.map(normaliseInstitutionName));
      await refuseTaken(trx, named.filter(({ spelling }) => !had.has(spelling)).map(claimOf));
      await storeNames(trx, change.institutionId, had, named);
      await trx('unit_information')
        .where({ institution_id: change.institutionId })
        .update({ has_no_other_names: isNone });
      const added = named.filter(({ spelling }) => !had.has(spelling)).length;
      return [`added:${added}`, `removed:${had.size + added - named.length}`];
    }),
  );
}

const claimOf = ({ spelling, path }: Named) => ({ what: 'name' as const, value: spelling, path });

/** Those that stay keep their claims. */
async function storeNames(
  trx: Knex.Transaction,
  institutionId: string,
  had: ReadonlySet<string>,
  named: readonly Named[],
): Promise<void> {
  const ofUnit = () => trx('institution_other_name').where({ institution_id: institutionId });
  await ofUnit()
    .whereNotIn(
      'name_normalised',
      named.map(({ spelling }) => spelling),
    )
    .delete();
  // In one order everywhere: two that claim the same names wait for each other once.
  for (const { name, spelling } of [...named].sort((a, b) => (a.spelling < b.spelling ? -1 : 1)))
    await (had.has(spelling)
      ? ofUnit().where({ name_normalised: spelling }).update({ name })
      : trx('institution_other_name').insert({
          institution_id: institutionId,
          name,
          name_normalised: spelling,
        }));
}
