import Box from '@mui/material/Box';

/** After how many working days waiting is marked: the reviewer is reminded, and the level above sees it (R-N7). */
const remindAfterDays = 3;
const aboveAfterDays = 7;

/** How long something has waited, in working days. */
export const WaitingText = ({ workingDays }: { workingDays: number }) => (
  <Box
    component="span"
    sx={{
      whiteSpace: 'nowrap',
      color:
        workingDays >= aboveAfterDays
          ? 'error.main'
          : workingDays >= remindAfterDays
            ? 'warning.main'
            : 'text.secondary',
    }}
  >
    {workingDays === 0 ? '今天开始' : `已 ${workingDays} 个工作日`}
  </Box>
);
