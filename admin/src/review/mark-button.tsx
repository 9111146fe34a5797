import MarkedIcon from '@mui/icons-material/Flag';
import MarkIcon from '@mui/icons-material/OutlinedFlag';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { places } from './places';
import type { Marks } from './marks';

/** 要求修改 beside a field or a material; marked already, it leads to what was written about it. */
export function MarkButton({ path, title, marks }: { path: string; title: string; marks: Marks }) {
  if (!marks.offered) return null;
  const isMarked = marks.marked.has(path);
  return (
    <Tooltip title={isMarked ? '已要求修改' : '要求修改'}>
      <IconButton
        id={places.mark(path)}
        size="small"
        aria-label={`要求修改“${title}”`}
        aria-pressed={isMarked}
        onClick={() => marks.mark(path)}
        sx={{ p: 0.25, color: isMarked ? 'warning.main' : 'text.secondary' }}
      >
        {isMarked ? <MarkedIcon sx={{ fontSize: 18 }} /> : <MarkIcon sx={{ fontSize: 18 }} />}
      </IconButton>
    </Tooltip>
  );
}
