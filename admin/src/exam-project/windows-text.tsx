import Box from '@mui/material/Box';
import { stageWords } from '@contracts/exam-application-states';
import type { ProjectWindow } from '@contracts/exam-project';
import { formatDateTime } from '../format/date-time';

/** The windows of a project one below the other; several name their stage. */
export const WindowsText = ({ windows }: { windows: readonly ProjectWindow[] }) => (
  <>
    {windows.map(({ stage, opensAt, closesAt }) => (
      <Box key={stage}>
        {windows.length > 1 && `${stageWords[stage]}：`}
        {formatDateTime(opensAt)} 至 {formatDateTime(closesAt)}
      </Box>
    ))}
  </>
);
