import type { UnitHit } from '@contracts/unit';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';
import { unitFacts } from './unit-lines';

/** An institution that has no confirm code: only medical institutions have one (R-E6). */
export function NoCode({ unit }: { unit: UnitHit }) {
  return (
    <>
      <SectionCard>
        <Facts facts={unitFacts(unit)} />
      </SectionCard>
      <Notice tone="info">
        该机构不是医疗机构，没有单位确认码，不能在这里绑定。请与该单位人事联系；您的医疗机构是其下属单位的，请返回查找下属单位的名称。
      </Notice>
    </>
  );
}
