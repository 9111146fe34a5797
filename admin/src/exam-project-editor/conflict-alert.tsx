import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ProjectDraft } from '@contracts/exam-project-editor';
import { formatDateTime } from '../format/date-time';

interface ConflictAlertProps {
  latest: ProjectDraft;
  onTakeLatest: () => void;
  onKeepTyped: () => void;
}

/** Another administrator saved meanwhile: nothing is lost, and the person decides (R-L2). */
export const ConflictAlert = ({ latest, onTakeLatest, onKeepTyped }: ConflictAlertProps) => (
  <Alert severity="warning" sx={{ mb: 2, alignItems: 'flex-start' }}>
    {latest.savedBy && latest.savedAt
      ? `${latest.savedBy}已于 ${formatDateTime(latest.savedAt)} 修改了这份草稿。`
      : '这份草稿刚刚被发布或放弃。'}
    您的修改仍在本页，尚未保存。
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      <Button size="small" variant="outlined" color="inherit" onClick={onTakeLatest}>
        改用最新的草稿
      </Button>
      <Button size="small" variant="outlined" color="inherit" onClick={onKeepTyped}>
        以我的修改覆盖
      </Button>
    </Box>
  </Alert>
);
