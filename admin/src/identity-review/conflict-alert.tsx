import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { CopyButton } from '../components/copy-button';

export interface ConflictAlertProps {
  /** Why the decision was not taken. */
  sentence: string;
  /** The reason that was typed, where nothing can be decided any more and the field is gone. */
  typed: string;
}

/** The decision came too late; what became of the review stands beside it, read again. */
export const ConflictAlert = ({ sentence, typed }: ConflictAlertProps) => (
  <Alert severity="warning" sx={{ alignItems: 'flex-start', mb: 2 }}>
    <Box sx={{ fontWeight: 600 }}>您的决定没有提交：{sentence}</Box>
    {typed && (
      <Box sx={{ mt: 1 }}>
        您已写的理由：
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{typed}</Box>
        <CopyButton text={typed} label="复制理由" />
      </Box>
    )}
  </Alert>
);
