import ChangedIcon from '@mui/icons-material/EditNote';
import Box from '@mui/material/Box';
import type { ContentChange } from './changes';

export interface ChangeMarkProps {
  change: ContentChange;
  /** How a value of this place reads. */
  read: (value: unknown) => string;
}

/** That this differs from the last round, and what stood there (R-N4): by word and icon, not by colour alone. */
export function ChangeMark({ change, read }: ChangeMarkProps) {
  const isNew = change.before === undefined;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, color: 'warning.main', fontSize: 13 }}>
      <ChangedIcon aria-hidden sx={{ fontSize: 18, flexShrink: 0 }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {isNew ? '本次新填' : '已修改，上次：'}
        {!isNew && (
          <Box component="del" sx={{ color: 'text.secondary' }}>
            {read(change.before) || '未填'}
          </Box>
        )}
      </Box>
    </Box>
  );
}
