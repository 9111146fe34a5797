import type { HrApplicationUnit } from '@contracts/hr-account-application';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';
import { unitFacts } from '@/shared/unit-search/unit-facts';

/** What is to be confirmed of the unit, who will review, and whom one would replace. */
export function UnitConfirmation({ unit }: { unit: HrApplicationUnit }) {
  const { department, address, hasAdministrator } = unit;
  return (
    <>
      <SectionCard title="请确认单位信息">
        <Facts
          facts={[
            ...unitFacts(unit),
            ...(address ? [{ label: '单位地址', value: address }] : []),
            { label: '审核部门', value: department ?? '无' },
          ]}
        />
      </SectionCard>
      {department === null && (
        <Notice tone="needs-you">该机构没有上级主管部门，其人事账号请联系平台管理员发放。</Notice>
      )}
      {department !== null && hasAdministrator && (
        <Notice tone="info">
          该单位已有人事管理主体账号。申请通过后由您接任管理员，现任管理员的权限随即终止，并会收到通知。
        </Notice>
      )}
    </>
  );
}
