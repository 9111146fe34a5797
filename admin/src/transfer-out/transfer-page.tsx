import Box from '@mui/material/Box';
import { documentTypeWords } from '@contracts/identity-states';
import type { TransferDetail } from '@contracts/transfer-out';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { ProcessButton } from '../process/process-button';
import { stateLook } from '../vocabulary/state-looks';
import { besideEachOther } from '../page/beside-each-other';
import { TransferDecision } from './transfer-decision';

/** Somebody in the roster who asks to be released, and the decision (R-I5). Looking is logged by the API. */
const TransferPage = () => (
  <RecordPage<TransferDetail>
    title={({ name }) => `${name}的转出申请`}
    actions={({ id, name }) => (
      <ProcessButton processId={`transfer-out/${id}`} subject={`${name}的转出申请`} />
    )}
  >
    {(transfer) => (
      <Box sx={besideEachOther}>
        <Panel title="申请信息" aside={transfer.round > 1 && `第 ${transfer.round} 次申请`}>
          <Facts
            facts={[
              { label: '姓名', value: transfer.name },
              {
                label: '证件类型',
                value: transfer.documentType && documentTypeWords[transfer.documentType],
              },
              { label: '证件号码', value: transfer.documentNumberMasked },
              { label: '手机', value: transfer.phoneMasked },
              transfer.institution.kind === 'village-clinic'
                ? { label: '村卫生室（服务站）', value: transfer.institution.name }
                : { label: '内设机构', value: transfer.internalDepartment },
              { label: '进入花名册', value: formatDateTime(transfer.enteredAt) },
              { label: '转出原因', value: transfer.reason },
              { label: '申请时间', value: formatDateTime(transfer.submittedAt) },
              {
                label: '状态',
                value: <StateBadge look={stateLook('transfer-out', transfer.state)} />,
              },
              ...(transfer.opinion ? [{ label: '不同意的原因', value: transfer.opinion }] : []),
            ]}
          />
        </Panel>
        <TransferDecision key={transfer.id} transfer={transfer} />
      </Box>
    )}
  </RecordPage>
);

export default TransferPage;
