import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { registrationNotice } from '@contracts/registration-notice';
import { useRef, useState } from 'react';
import { useApi } from '../../api/use-api';
import { Panel } from '../../components/panel';
import { ConsentText } from '../applicant/consent-text';
import type { AcceptedTexts } from './draft';
import { useReadToEnd } from './use-read-to-end';

const textOf = (kind: 'privacy' | 'agreement') => ({ params: { kind } });

/** Step 1: the notice and both texts, read to their end and accepted (R-D2, R-V1). */
export function NoticeStep({ onAccept }: { onAccept: (accepted: AcceptedTexts) => void }) {
  const privacy = useApi('GET /consent-documents/:kind', textOf('privacy')).data;
  const agreement = useApi('GET /consent-documents/:kind', textOf('agreement')).data;
  const [ticked, setTicked] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const isThere = privacy !== undefined && agreement !== undefined;
  const isRead = useReadToEnd(frame, end, isThere);

  return (
    <Panel title="协议须知">
      <Box
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label="补增申请须知、用户协议和隐私政策"
        sx={{ maxHeight: 'min(56vh, 520px)', overflowY: 'auto', pr: 2, '& article': { mt: 3 } }}
      >
        <Typography variant="h2" component="h3">
          补增申请须知
        </Typography>
        <Box component="ol" sx={{ pl: 3, my: 1, '& li': { mb: 1 } }}>
          {registrationNotice.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Box>
        <ConsentText kind="agreement" />
        <ConsentText kind="privacy" />
        <Box ref={end} sx={{ height: '1px' }} />
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 2, pt: 1.5 }}>
        <FormControlLabel
          disabled={!isRead}
          control={<Checkbox checked={ticked} onChange={(event) => setTicked(event.target.checked)} />}
          label={isRead ? '我已阅读并同意以上须知、用户协议和隐私政策' : '请将以上内容阅读到末尾后再勾选'}
        />
        <Box sx={{ mt: 1 }}>
          <Button
            variant="contained"
            disabled={!isRead || !ticked}
            onClick={() =>
              isThere &&
              onAccept({
                notice: registrationNotice.version,
                privacy: privacy.version,
                agreement: agreement.version,
              })
            }
          >
            同意，下一步
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
