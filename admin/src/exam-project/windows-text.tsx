import Box from '@mui/material/Box';
import { stageWords } from '@contracts/exam-application-states';
import type { ProjectWindow } from '@contracts/exam-project';
import type { ReactNode } from 'react';
import { formatDateTime } from '../format/date-time';

/** The windows of a project one below the other; several name their stage. */
export const WindowsText = ({ windows }: { windows: readonly ProjectWindow[] }) => (
  <>
    {windows.map(({ stage, opensAt, closesAt }) => (
      <Box key={stage}>
        {windows.length > 1 && `${stageWords[stage]}：`}
        <Whole>{formatDateTime(opensAt)} 至</Whole> <Whole>{formatDateTime(closesAt)}</Whole>
      </Box>
    ))}
  </>
);

/** In a narrow column the line breaks between the times, not inside one. */
const Whole = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
    {children}
  </Box>
);
