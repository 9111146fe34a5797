import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { documentTypeWords } from '@contracts/identity-states';
import type { AdmissionDetail } from '@contracts/roster-admission';
import { rosterWordOf } from '@contracts/roster-states';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { Timeline } from '../components/timeline';
import { formatDateTime } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { ProcessButton } from '../process/process-button';
import { stateLook } from '../vocabulary/state-looks';
import { besideEachOther } from '../page/beside-each-other';
import { AdmissionDecision } from './admission-decision';

/** Somebody who has bound to the unit and isn't in its lists, and the decision (R-I3). Looking is logged by the API. */
const AdmissionPage = () => (
  <RecordPage<AdmissionDetail>
    title={({ personName }) => personName}
    actions={({ id, personName }) => <ProcessButton processId={`admission/${id}`} subject={personName} />}
  >
    {(admission) => (
      <Box sx={besideEachOther}>
        <Panel title="绑定人员">
          {admission.isFlagged && admission.listedName !== null && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              预传名单中有相同的证件号码，姓名为“{admission.listedName}”，与实名认证的姓名“
              {admission.personName}”不同。请核对后再审核。
            </Alert>
          )}
          <Facts
            facts={[
              { label: '姓名', value: `${admission.personName}（已实名认证）` },
              {
                label: '证件类型',
                value: admission.documentType && documentTypeWords[admission.documentType],
              },
              { label: '证件号码', value: admission.documentNumberMasked },
              { label: '手机', value: admission.phoneMasked },
              admission.institution.kind === 'village-clinic'
                ? { label: '村卫生室（服务站）', value: admission.institution.name }
                : { label: '内设机构', value: admission.internalDepartment },
              { label: '绑定时间', value: formatDateTime(admission.submittedAt) },
              {
                label: '状态',
                value: <StateBadge look={stateLook('roster-admission', admission.state)} />,
              },
              ...(admission.state === 'awaiting-review'
                ? [{ label: '通过后进入', value: rosterWordOf(admission.roster, admission.institution.kind) }]
                : []),
              ...(admission.reason ? [{ label: '退回原因', value: admission.reason }] : []),
            ]}
          />
        </Panel>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <AdmissionDecision key={admission.id} admission={admission} />
          <Panel title="办理进度">
            <Timeline
              entries={admission.progress.map(({ at, what, who }, index) => ({
                ...{ id: index, title: what, actor: who, at },
                tone: 'over',
              }))}
            />
          </Panel>
        </Box>
      </Box>
    )}
  </RecordPage>
);

export default AdmissionPage;
