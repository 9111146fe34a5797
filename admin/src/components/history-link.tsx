import TimelineIcon from '@mui/icons-material/TimelineOutlined';
import Button from '@mui/material/Button';

/** One click from a record to its history in the process system; read-only there (R-S2). */
export const HistoryLink = ({ url, label = '查看流程历史' }: { url: string; label?: string }) => (
  <Button
    size="small"
    href={url}
    target="_blank"
    rel="noopener"
    startIcon={<TimelineIcon />}
    onClick={(event) => event.stopPropagation()}
  >
    {label}
  </Button>
);
