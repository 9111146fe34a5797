import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { formatDateTime } from '../format/date-time';
import type { Stamp } from './stamp-text';

export interface ConflictNoticeProps {
  stamp: Stamp;
  /** The latest content, to be compared with what was typed. */
  children: ReactNode;
  onTakeLatest: () => void;
  onKeepTyped: () => void;
}

/** Somebody else saved the section meanwhile: nothing is lost, and the person decides (R-E5). */
export const ConflictNotice = ({ stamp, children, onTakeLatest, onKeepTyped }: ConflictNoticeProps) => (
  <Alert severity="warning" sx={{ mt: 2, alignItems: 'flex-start' }}>
    {stamp.savedBy ?? '他人'}已于 {stamp.savedAt && formatDateTime(stamp.savedAt)}{' '}
    保存了这一栏，您填写的内容仍保留在上面，尚未保存。最新内容是：
    <Box sx={{ my: 1.5 }}>{children}</Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" variant="outlined" color="inherit" onClick={onTakeLatest}>
        改用最新内容
      </Button>
      <Button size="small" variant="outlined" color="inherit" onClick={onKeepTyped}>
        保留我填写的内容
      </Button>
    </Box>
  </Alert>
);
