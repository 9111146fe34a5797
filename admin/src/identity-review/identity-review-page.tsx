import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { IdentityReviewDetail } from '@contracts/identity';
import { Facts } from '../components/facts';
import { DeadlineText } from '../components/deadline-text';
import { HistoryLink } from '../components/history-link';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { PictureViewer } from '../picture-viewer/picture-viewer';
import { stateLook } from '../vocabulary/state-looks';
import { IdentityDecision } from './identity-decision';

/** The pictures beside what was typed, and the decision (R-B4). Looking is logged by the API. */
const IdentityReviewPage = () => (
  <RecordPage<IdentityReviewDetail>
    title={({ personName }) => `${personName}的实名认证`}
    actions={({ historyUrl }) => <HistoryLink url={historyUrl} />}
  >
    {(review) => (
      <Box
        sx={{ display: 'grid', gridTemplateColumns: '3fr minmax(340px, 2fr)', gap: 2, alignItems: 'start' }}
      >
        <Box
          sx={{
            height: 'calc(100vh - 188px)',
            minHeight: 400,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          <PictureViewer
            pictures={review.pictures.map(({ uploadId, title }) => ({
              id: uploadId,
              title,
              src: `/api/uploads/${uploadId}`,
            }))}
            whenNone="证件图片在审核结束时已删除"
          />
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Panel title="填写的信息">
            <Facts
              facts={[
                { label: '姓名', value: review.personName },
                { label: '证件类型', value: review.documentTypeName },
                { label: '证件号码', value: review.documentNumber },
                { label: '状态', value: <StateBadge look={stateLook('identity', review.state)} /> },
                { label: '提交时间', value: formatDateTime(review.requestedAt) },
                { label: '审核期限', value: review.endsAt && <DeadlineText at={review.endsAt} /> },
                ...(review.reason ? [{ label: '不通过理由', value: review.reason }] : []),
              ]}
            />
          </Panel>
          {review.isRecovery && (
            <Alert severity="warning">
              该证件已属于另一个账号。通过后，申请人现在的登录方式并入原账号，原账号的登录全部退出，并通知原手机。请确认是本人。
            </Alert>
          )}
          <IdentityDecision key={review.id} review={review} />
        </Box>
      </Box>
    )}
  </RecordPage>
);

export default IdentityReviewPage;
