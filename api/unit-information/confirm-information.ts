import {
  taskWords,
  versionedSections,
  type VersionedSection,
} from '../../contracts/unit-information-choices';
import { recordAccess } from '../access-event';
import { ProblemError } from '../problems';
import type { Services } from '../services';
import { standingOf } from './information-view';
import { changeInformation, refuseChanged, type InformationChange } from './save-section';

/** 信息完成确认: the unit stands for the whole, as it was seen; while something is missing it can't (R-E5). */
export async function confirmInformation(
  services: Services,
  change: InformationChange,
  versions: Readonly<Record<VersionedSection, number>>,
): Promise<void> {
  const { session, context, institutionId } = change;
  await changeInformation(services, change, async (trx, before) => {
    for (const section of versionedSections) refuseChanged(before, section, versions[section]);
    const missing = standingOf(before).todo.filter((task) => task !== 'confirmation');
    if (missing.length > 0)
      throw new ProblemError(
        'not-allowed-now',
        `还有内容没有完善：${missing.map((task) => taskWords[task]).join('、')}。请先填写并保存，再确认。`,
        { allowed: ['edit'] },
      );
    await trx('unit_information')
      .where({ institution_id: institutionId })
      .update({ confirmed_at: trx.fn.now(), confirmed_by: session.personId });
    await recordAccess(trx, session, context, {
      action: 'unit-information.confirmed',
      subject: `institution/${institutionId}`,
      institutionId,
    });
  });
}
