import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { CorrectionDetail } from '@contracts/data-correction';
import { correctionKindWords } from '@contracts/data-correction-states';
import { DeadlineText } from '../components/deadline-text';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { places } from '../layout/navigation';
import { RecordPage } from '../list/record-page';
import { PictureViewer } from '../picture-viewer/picture-viewer';
import { ProcessButton } from '../process/process-button';
import { stateLook } from '../vocabulary/state-looks';
import { besideEachOther } from '../page/beside-each-other';
import { CorrectionAnswer } from './correction-answer';
import { correctionPlaces } from './correction-places';

const titleOf = ({ personName, kind }: CorrectionDetail): string =>
  `${personName ?? '未实名用户'}：更正${correctionKindWords[kind]}`;

/** What is asked for beside its proofs, where it is put right, and the answer (R-V2). Looking is logged by the API. */
const DataCorrectionPage = () => (
  <RecordPage<CorrectionDetail>
    title={titleOf}
    actions={(correction) => (
      <ProcessButton processId={`data-correction/${correction.id}`} subject={titleOf(correction)} />
    )}
  >
    {(correction) => (
      <Box sx={besideEachOther}>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Asked correction={correction} />
          {correction.proofs.length > 0 && (
            <Box sx={pictureLook}>
              <PictureViewer
                pictures={correction.proofs.map(({ uploadId, title }) => ({
                  id: uploadId,
                  title,
                  src: `/api/uploads/${uploadId}`,
                }))}
                whenNone="没有证明材料"
              />
            </Box>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <WhereItIsDone correction={correction} />
          <CorrectionAnswer key={correction.id} correction={correction} />
        </Box>
      </Box>
    )}
  </RecordPage>
);

function Asked({ correction }: { correction: CorrectionDetail }) {
  const { state, answer, endedAt } = correction;
  const isWaiting = state === 'awaiting-answer';
  return (
    <Panel title="申请内容" aside={<StateBadge look={stateLook('data-correction', state)} />}>
      <Facts
        facts={[
          { label: '更正事项', value: correctionKindWords[correction.kind] },
          { label: '现在的内容', value: <Typed text={correction.stands} /> },
          { label: '正确的内容', value: <Typed text={correction.right} /> },
          {
            label: '证明材料',
            value: correction.proofs.length > 0 ? `${correction.proofs.length} 张` : null,
          },
          { label: '已认证证件', value: correction.documentNumberMasked },
          { label: '手机', value: correction.phoneMasked },
          { label: '提交时间', value: formatDateTime(correction.askedAt) },
          {
            label: '答复期限',
            value: isWaiting ? <DeadlineText at={correction.dueAt} /> : formatDateTime(correction.dueAt),
          },
          ...(endedAt
            ? [{ label: state === 'withdrawn' ? '撤回时间' : '答复时间', value: formatDateTime(endedAt) }]
            : []),
          ...(answer ? [{ label: '答复', value: <Typed text={answer} /> }] : []),
        ]}
      />
    </Panel>
  );
}

/** As it was typed, line by line. */
const Typed = ({ text }: { text: string }) => (
  <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
    {text}
  </Box>
);

function WhereItIsDone({ correction: { kind } }: { correction: CorrectionDetail }) {
  const { how, place } = correctionPlaces[kind];
  return (
    <Panel title="在哪里更正">
      <Typography variant="body2">答复本身不改动任何信息。{how}</Typography>
      {place && (
        <Link component={RouterLink} to={`/${place}`} sx={{ display: 'inline-block', mt: 1 }}>
          打开{places[place].label}
        </Link>
      )}
    </Panel>
  );
}

const pictureLook = {
  height: '60vh',
  minHeight: 400,
  minWidth: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
} as const;

export default DataCorrectionPage;
