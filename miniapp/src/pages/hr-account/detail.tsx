import { useRouter } from '@tarojs/taro';
import type { HrApplicationDetail } from '@contracts/hr-account-application';
import { hrApplicationStateWords } from '@contracts/hr-account-application-states';
import { Notice } from '@/shared/feedback/notice';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { Timeline } from '@/shared/record/timeline';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { DetailActions } from './detail-actions';
import { stateTones } from './state-tones';

/** One application: where it stands and who has it, and what may be done now. */
export default function HrApplication() {
  const { params } = useRouter();
  const { session } = useLoginRequired();
  const resource = useResource(
    'GET /hr-account-applications/:id',
    { params: { id: params.id ?? '' } },
    { isEnabled: session !== undefined },
  );
  return (
    <Page
      title="申请进度"
      actions={
        resource.data && (
          <DetailActions application={resource.data} onChanged={() => void resource.reload()} />
        )
      }
    >
      <ResourceView resource={resource} rows={2}>
        {(application) => <Standing application={application} />}
      </ResourceView>
    </Page>
  );
}

function Standing({ application }: { application: HrApplicationDetail }) {
  const { institution, institutionCode, department, form, state, opinion, submittedAt } = application;
  return (
    <>
      <NextStep application={application} />
      <SectionCard
        title="单位人事账号申请"
        note={<StateBadge tone={stateTones[state]}>{hrApplicationStateWords[state]}</StateBadge>}
      >
        <Facts
          facts={[
            { label: '单位名称', value: institution.name },
            { label: '机构编码', value: institutionCode },
            { label: '审核部门', value: department.name },
            { label: '所在部门', value: form.department },
            { label: '办公电话', value: form.officePhone },
            { label: '提交时间', value: formatTime(submittedAt) },
            ...(opinion ? [{ label: '审核意见', value: opinion }] : []),
          ]}
        />
      </SectionCard>
      <SectionCard title="办理进度">
        <Timeline
          entries={application.progress.map(({ at, what, who, opinion: remark }, index) => ({
            key: index,
            title: what,
            who,
            at,
            remark,
          }))}
        />
      </SectionCard>
    </>
  );
}

/** What comes next, and whose turn it is. */
function NextStep({
  application: { state, department, institution, institutionCode },
}: {
  application: HrApplicationDetail;
}) {
  switch (state) {
    case 'awaiting-review':
      return <Notice tone="info">{department.name}审核中，结果将以短信通知您。</Notice>;
    case 'refused':
      return <Notice tone="needs-you">申请未通过，请按审核意见修改后重新提交。</Notice>;
    case 'admitted':
      return (
        <Notice tone="done">
          申请已通过。请在电脑上打开机构授权端，输入机构编码 {institutionCode} 后扫码登录，以“
          {institution.name}
          ”的人事管理主体账号办理。
        </Notice>
      );
    case 'withdrawn':
      return <Notice tone="info">申请已撤回，证明材料到期后删除。</Notice>;
    case 'voided':
      return (
        <Notice tone="info">
          该单位的账号已由他人凭主管部门的激活码激活，本申请不再办理。如有疑问请联系主管部门。
        </Notice>
      );
  }
}
