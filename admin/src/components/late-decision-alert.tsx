import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { CopyButton } from './copy-button';

export interface LateDecisionAlertProps {
  /** Why the decision was not taken. */
  sentence: string;
  /** What was written with it, where nothing can be decided any more and the field is gone. */
  typed: string;
  /** What the words are called: 理由, 意见. */
  what: string;
}

/** The decision came too late; what became of the record stands beside it, read again. */
export const LateDecisionAlert = ({ sentence, typed, what }: LateDecisionAlertProps) => (
  <Alert severity="warning" sx={{ alignItems: 'flex-start', mb: 2 }}>
    <Box sx={{ fontWeight: 600 }}>您的决定没有提交：{sentence}</Box>
    {typed && (
      <Box sx={{ mt: 1 }}>
        您已写的{what}：<Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{typed}</Box>
        <CopyButton text={typed} label={`复制${what}`} />
      </Box>
    )}
  </Alert>
);
