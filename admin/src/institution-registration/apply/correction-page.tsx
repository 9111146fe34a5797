import { useParams } from 'react-router-dom';
import { Panel } from '../../components/panel';
import { ErrorState } from '../../page/error-state';
import { PageSkeleton } from '../../page/page-skeleton';
import { useApplicant } from '../applicant/applicant';
import { PhoneProof } from '../applicant/phone-proof';
import { useApplicantApi } from '../applicant/use-applicant-api';
import { PublicPage } from '../public-page';
import { BackToSearch } from './back-to-search';
import { CorrectionForm } from './correction-form';

/** A refused application: what was sent, why it was refused, and the form to send it again (R-D4). */
export default function CorrectionPage() {
  const { id = '' } = useParams();
  const { status } = useApplicant();
  const { data, error, refetch } = useApplicantApi(
    'GET /institution-registrations/:id',
    { params: { id } },
    { enabled: status === 'proven', keepAsRead: true },
  );
  if (data) return <CorrectionForm key={id} registration={data} />;
  return (
    <PublicPage title="修改后重新提交" back={<BackToSearch />}>
      {status === 'absent' ? (
        <Panel title="请先验证申请人手机">
          <PhoneProof verb="验证手机" />
        </Panel>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </PublicPage>
  );
}
