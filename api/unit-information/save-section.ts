import type { Knex } from 'knex';
import type { AccessAction } from '../../domain/access-sentences';
import { sectionWords, type VersionedSection } from '../../contracts/unit-information-choices';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import { once } from '../once';
import { notFound, ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { holdRole } from '../session/hold-role';
import { findInformation, type InformationRow } from './information-rows';

/** Who changes which institution's information, and by which request. */
export interface InformationChange {
  readonly session: RoleSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
  readonly institutionId: string;
}

export interface SectionChange extends InformationChange {
  readonly section: VersionedSection;
  /** The version that the form was filled in on. */
  readonly version: number;
}

const savedActions = {
  subject: 'unit-information.subject-changed',
  basic: 'unit-information.basic-saved',
  'other-names': 'unit-information.other-names-saved',
  address: 'unit-information.address-saved',
  'internal-departments': 'unit-information.internal-departments-saved',
} as const satisfies Record<VersionedSection, AccessAction>;

/**
 * Saves one section, once: who saved meanwhile is named and nothing is overwritten (R-E5). What was changed is written down
 * by the fields' names.
 * @param write changes the rows and returns what of the section it changed
 */
export async function saveSection(
  services: Services,
  change: SectionChange,
  write: (trx: Knex.Transaction, before: InformationRow) => Promise<readonly string[]>,
): Promise<void> {
  const { section, version, session, context, institutionId } = change;
  await changeInformation(services, change, async (trx, before) => {
    refuseChanged(before, section, version);
    const changed = await write(trx, before);
    await trx('unit_information_section')
      .insert({
        institution_id: institutionId,
        section,
        version: version + 1,
        saved_by: session.personId,
        saved_at: trx.fn.now(),
      })
      .onConflict(['institution_id', 'section'])
      .merge();
    await recordAccess(trx, session, context, {
      action: savedActions[section],
      subject: `institution/${institutionId}`,
      institutionId,
      detail: { version: version + 1, changed: changed.join(' ') },
    });
  });
}

/** One change of an institution's information: each has its turn, and is done once, by who still has the right. */
export async function changeInformation(
  { database }: Pick<Services, 'database'>,
  { session, message, institutionId }: InformationChange,
  write: (trx: Knex.Transaction, before: InformationRow) => Promise<void>,
): Promise<void> {
  const turn = `unit-information:${institutionId}`;
  const identity = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  await once(database, identity, async (trx) => {
    await holdRole(trx, session);
    const before = await findInformation(trx, institutionId);
    if (!before) throw notFound('这个机构');
    await trx('unit_information')
      .insert({ institution_id: institutionId })
      .onConflict('institution_id')
      .ignore();
    await write(trx, before);
    return institutionId;
  });
}

/** Refuses what was filled in on an older version, and says whose the newer one is. */
export function refuseChanged(row: InformationRow, section: VersionedSection, version: number): void {
  const saved = row.sections[section];
  if ((saved?.version ?? 0) === version) return;
  const who = saved?.savedBy ?? '他人';
  const when = saved ? `于 ${shanghaiMinute(new Date(saved.savedAt))} ` : '';
  throw new ProblemError(
    'changed-elsewhere',
    `“${sectionWords[section]}”已由${who}${when}保存，您填写的内容尚未保存。请对照最新内容后再保存。`,
  );
}
