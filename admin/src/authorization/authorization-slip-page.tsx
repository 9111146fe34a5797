import { useParams } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { SlipPage } from '../code-slip/slip-page';
import { AuthorizationSlip } from './authorization-slip';

/** The slip that is told to the unit: read out, copied or printed (R-H3). Looking is logged by the API. */
function AuthorizationSlipPage() {
  const { id = '' } = useParams();
  const read = useApi('GET /authorizations/:id/code', { params: { id } }, { keepAsRead: true });
  return (
    <SlipPage
      read={read}
      title="授权码"
      titleOf={({ institution, business }) => `${institution.name}“${business.name}”授权码`}
    >
      {(slip) => <AuthorizationSlip slip={slip} />}
    </SlipPage>
  );
}

export default AuthorizationSlipPage;
