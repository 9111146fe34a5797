import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FaceCheckReviewDetail } from '@contracts/face-check-review';
import { Facts } from '../components/facts';
import { DeadlineText } from '../components/deadline-text';
import { HistoryLink } from '../components/history-link';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { PictureViewer } from '../picture-viewer/picture-viewer';
import { stateLook } from '../vocabulary/state-looks';
import { CheckReviewDecision } from './check-review-decision';

/** The pictures beside the verified identity and what it is for, and the decision (R-B8). Looking is logged by the API. */
const FaceCheckReviewPage = () => (
  <RecordPage<FaceCheckReviewDetail>
    title={({ personName, purposeName }) => `核验 ${personName} 本人：${purposeName}`}
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
            whenNone="核验照片在核验结束时已删除"
          />
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Panel title="已认证的身份">
            <Facts
              facts={[
                { label: '姓名', value: review.personName },
                { label: '证件类型', value: review.documentTypeName },
                { label: '证件号码', value: review.documentNumber },
                { label: '纸上数字', value: review.code },
              ]}
            />
            <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
              请核对：证件为原件且与上列身份一致；手持证件的人与证件上的照片为同一人；纸上写有上列 4
              位数字。有一项不符，不予确认。
            </Typography>
          </Panel>
          <CheckReviewDecision key={review.id} review={review} />
          <Panel title="办理事项">
            <Facts
              facts={[
                { label: '事项', value: review.purposeName },
                { label: '单位', value: review.institutionName },
                { label: '业务', value: review.businessName },
                {
                  label: '状态',
                  value: <StateBadge look={stateLook('face-check-review', review.state)} />,
                },
                { label: '提交时间', value: formatDateTime(review.requestedAt) },
                { label: '核验期限', value: review.endsAt && <DeadlineText at={review.endsAt} /> },
                ...(review.reason ? [{ label: '不予确认的理由', value: review.reason }] : []),
              ]}
            />
          </Panel>
        </Box>
      </Box>
    )}
  </RecordPage>
);

export default FaceCheckReviewPage;
