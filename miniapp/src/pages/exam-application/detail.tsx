import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { LoginGate } from '@/shared/session/login-gate';
import { useSession } from '@/shared/session/session-store';
import { DetailActions, offeredActions } from './detail-actions';
import { DetailHead } from './detail-head';
import { InternshipBlock } from './internship-block';
import { PaymentBlock } from './payment-block';
import { PrintBlock } from './print-block';
import { ProgressBlock } from './progress-block';
import { ReexaminationBlock } from './reexamination-block';
import { RequestedChanges } from './requested-changes';
import { SentContent } from './sent-content';

/** One application: who has it, what is asked of the person, payment, papers, progress, what was sent (R-M3). */
export default function ApplicationDetailPage() {
  const { id = '' } = useRouter().params;
  const { session } = useSession();
  const resource = useResource(
    'GET /applications/:id',
    { params: { id } },
    { isEnabled: session !== undefined },
  );
  const { data, reload } = resource;
  return (
    <Page
      title="申报详情"
      actions={
        data &&
        offeredActions(data).length > 0 && (
          <DetailActions application={data} onChanged={() => void reload()} />
        )
      }
    >
      <LoginGate purpose="登录后查看这份申报。">
        {() => (
          <ResourceView resource={resource}>
            {(application) => (
              <>
                <DetailHead application={application} />
                <RequestedChanges application={application} />
                <ReexaminationBlock application={application} />
                <PaymentBlock application={application} />
                <PrintBlock application={application} />
                <ProgressBlock application={application} />
                <InternshipBlock application={application} />
                <SentContent application={application} />
              </>
            )}
          </ResourceView>
        )}
      </LoginGate>
    </Page>
  );
}
