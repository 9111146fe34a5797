import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReviewDetail } from '@contracts/review';
import { CopyButton } from '../components/copy-button';
import { DatedText } from '../components/dated-text';
import { formatDateTime } from '../format/date-time';
import type { Conflict } from './use-decision';

export interface ConflictAlertProps {
  conflict: Conflict;
  file: ReviewDetail;
  /** What was typed, where nothing can be decided any more and the fields are gone. */
  typed: string | undefined;
}

/** Why the decision was not taken, and what happened to the file meanwhile (R-N7). */
export function ConflictAlert({ conflict, file, typed }: ConflictAlertProps) {
  const since = file.progress.filter(({ sequence }) => sequence > conflict.seenSequence);
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
      <Box sx={{ fontWeight: 600 }}>您的决定没有提交：{conflict.sentence}</Box>
      {since.map(({ sequence, at, who, event, remark }) => (
        <Box key={sequence} sx={{ mt: 0.5 }}>
          <DatedText text={`${formatDateTime(at)} ${who}：${event}${remark ? `（${remark}）` : ''}`} />
        </Box>
      ))}
      {typed && (
        <Box sx={{ mt: 1 }}>
          您已写的备注：
          <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{typed}</Box>
          <CopyButton text={typed} label="复制备注" />
        </Box>
      )}
    </Alert>
  );
}
