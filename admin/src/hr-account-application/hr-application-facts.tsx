import type { HrApplicationDetail } from '@contracts/hr-account-application';
import { identityStateWords } from '@contracts/identity-states';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { stateLook } from '../vocabulary/state-looks';

/** Who applies for which unit's account, whom they would replace, and what became of it (R-E2). */
export function HrApplicationFacts({ application }: { application: HrApplicationDetail }) {
  const { institution, institutionCode, form, state, opinion, formerAdministrator, round } = application;
  return (
    <Panel title="申请信息" aside={round > 1 && `第 ${round} 次提交`}>
      <Facts
        facts={[
          { label: '单位名称', value: institution.name },
          { label: '机构编码', value: institutionCode },
          ...(state === 'awaiting-review'
            ? [{ label: '现任管理员', value: formerAdministrator ?? '无' }]
            : []),
          { label: '申请人', value: application.applicantName },
          { label: '实名认证', value: `${identityStateWords[application.identityState]}（此刻）` },
          { label: '证件号码', value: application.documentNumberMasked },
          { label: '手机', value: application.phoneMasked },
          { label: '所在部门', value: form.department },
          { label: '办公电话', value: form.officePhone },
          { label: '提交时间', value: formatDateTime(application.submittedAt) },
          { label: '状态', value: <StateBadge look={stateLook('hr-account-application', state)} /> },
          ...(opinion ? [{ label: '意见', value: opinion }] : []),
        ]}
      />
    </Panel>
  );
}
