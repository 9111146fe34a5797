import { useParams } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { SlipPage } from '../code-slip/slip-page';
import { AccountSlip } from './account-slip';

/** The slip that the department hands over: read out, copied or printed (R-E1). Looking is logged by the API. */
function CodeSlipPage() {
  const { id = '' } = useParams();
  const read = useApi('GET /unit-accounts/:id/code', { params: { id } }, { keepAsRead: true });
  return (
    <SlipPage
      read={read}
      title="账号和激活码"
      titleOf={({ institution }) => `${institution.name}的账号和激活码`}
    >
      {(slip) => <AccountSlip slip={slip} />}
    </SlipPage>
  );
}

export default CodeSlipPage;
