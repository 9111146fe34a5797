import Box from '@mui/material/Box';
import type { ActsNext } from '@contracts/process';
import { WaitingText } from '../components/waiting-text';

/** Who has the next step and since when; a dash where nobody has (R-U2). */
export function ActsNextText({ actsNext }: { actsNext: ActsNext | null }) {
  if (!actsNext) return '—';
  return (
    <Box component="span">
      {whoActs(actsNext)} · <WaitingText workingDays={actsNext.workingDays} />
    </Box>
  );
}

function whoActs({ who, institution }: ActsNext): string {
  switch (who) {
    case 'candidate':
      return '本人';
    case 'institution':
      return institution?.name ?? '机构';
    case 'platform':
      return '平台管理员';
  }
}
