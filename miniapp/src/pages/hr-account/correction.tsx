import { Notice } from '@/shared/feedback/notice';
import { StandIn } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { goBackTo } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { ProofForm } from './proof-form';

/** A refused application with what was sent, to be mended by what the department wrote. */
export function Correction({ id, isEnabled }: { id: string; isEnabled: boolean }) {
  const resource = useResource('GET /hr-account-applications/:id', { params: { id } }, { isEnabled });
  const { data: application } = resource;
  if (application?.availableActions.includes('correct'))
    return (
      <ProofForm
        unit={{ ...application.institution, code: application.institutionCode }}
        sent={application}
        notice={application.opinion && <Notice tone="needs-you">审核意见：{application.opinion}</Notice>}
        sending={(content) => ({
          intention: `hr-account/${id}/correct`,
          label: '重新提交',
          route: 'POST /hr-account-applications/:id/correction',
          input: { params: { id }, body: content },
        })}
        onSent={() => goBackTo('pages/hr-account/detail')}
      />
    );
  return (
    <Page title="修改申请">
      <ResourceView resource={resource} rows={2}>
        {() => (
          <StandIn icon="info" title="这份申请现在不能修改">
            被拒绝后才可以修改重新提交，请返回查看进度。
          </StandIn>
        )}
      </ResourceView>
    </Page>
  );
}
