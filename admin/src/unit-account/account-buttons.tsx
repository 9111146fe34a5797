import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { unitAccountActionWords } from '@contracts/unit-account-states';
import { Link } from 'react-router-dom';
import { ProcessButton } from '../process/process-button';
import { issuerActions, shortWords, type IssuerAction } from './issuer-action';
import { slipAddress } from './slip-address';
import type { UnitAccountRow } from './unit-account-source';

export interface AccountButtonsProps {
  row: UnitAccountRow;
  onAsk: (action: IssuerAction) => void;
}

/** What may be done with one unit's account now; each names the unit to who listens. */
export const AccountButtons = ({ row, onAsk }: AccountButtonsProps) => (
  // A button's click is not one on its row.
  <Box
    sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5, ml: -0.5, '& .MuiButton-root': { minWidth: 0 } }}
    onClick={(event) => event.stopPropagation()}
  >
    {row.accountId && row.codeState === 'usable' && (
      <Button
        size="small"
        component={Link}
        to={slipAddress(row.accountId)}
        aria-label={`查看“${row.institution.name}”的激活码`}
      >
        查看激活码
      </Button>
    )}
    {issuerActions
      .filter((action) => row.availableActions.includes(action))
      .map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === 'issue' ? 'outlined' : 'text'}
          color={action === 'revoke' ? 'error' : 'primary'}
          aria-label={`${unitAccountActionWords[action]}：${row.institution.name}`}
          onClick={() => onAsk(action)}
        >
          {shortWords[action]}
        </Button>
      ))}
    {row.accountId && (
      <ProcessButton processId={`account/${row.accountId}`} subject={`${row.institution.name}的账号`} />
    )}
  </Box>
);
