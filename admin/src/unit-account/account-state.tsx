import Box from '@mui/material/Box';
import type { UnitAccountSummary } from '@contracts/unit-account';
import { activationCodeStateWords } from '@contracts/unit-account-states';
import { StateBadge } from '../components/state-badge';
import { formatDate } from '../format/date-time';
import { stateLook } from '../vocabulary/state-looks';

type StandingAccount = Pick<UnitAccountSummary, 'state' | 'codeState' | 'codeExpiresAt' | 'activatedAt'>;

/** The account's state, and under it how its code stands or since when it is used. */
export const AccountState = ({ row }: { row: StandingAccount }) => (
  <Box sx={{ whiteSpace: 'nowrap' }}>
    <StateBadge look={stateLook('unit-account', row.state)} />
    <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{stateNote(row)}</Box>
  </Box>
);

function stateNote({ state, codeState, codeExpiresAt, activatedAt }: StandingAccount): string | undefined {
  switch (state) {
    case 'active':
      return activatedAt ? `${formatDate(activatedAt)} 激活` : undefined;
    case 'issued':
      if (codeState === 'usable')
        return codeExpiresAt ? `激活码有效至 ${formatDate(codeExpiresAt)}` : undefined;
      return codeState ? `激活码${activationCodeStateWords[codeState]}` : undefined;
    case 'unissued':
    case 'expired':
    case 'revoked':
      return undefined;
  }
}
