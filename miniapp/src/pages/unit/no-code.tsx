import type { UnitHit } from '@contracts/unit';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';
import { unitFacts } from '@/shared/unit-search/unit-facts';

/** An institution that has no confirm code: only medical institutions have one (R-E6). */
export function NoCode({ unit }: { unit: UnitHit }) {
  return (
    <>
      <SectionCard>
        <Facts facts={unitFacts(unit)} />
      </SectionCard>
      <Notice tone="info">
        该机构不是医疗机构，没有单位确认码，目前还不能绑定，该单位人事也无法代办。您在其下属的医疗机构工作的，请返回查找并绑定那家机构；您未在任何单位工作的，不需要绑定，可申报接受灵活就业人员的项目。
      </Notice>
    </>
  );
}
