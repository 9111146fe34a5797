import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ProcessButton } from '../process/process-button';
import { accountName, type OwnAccount } from './own-account';
import { ownActionWords, type OwnAction } from './own-account-question';

/** What is asked of one of the unit's own accounts. */
export interface AskedAccount {
  account: OwnAccount;
  action: OwnAction | 'details';
}

export interface OwnAccountButtonsProps {
  account: OwnAccount;
  onAsk: (asked: AskedAccount) => void;
  /** What this kind of account has beside. */
  children?: ReactNode;
}

const shortWords: Record<OwnAction, string> = { reissue: '新激活码', revoke: '撤销' };

/** What may be done with an account now; each names it to who listens. */
export const OwnAccountButtons = ({ account, onAsk, children }: OwnAccountButtonsProps) => (
  // A button's click is not one on its row.
  <Box
    sx={{ display: 'flex', columnGap: 0.5, ml: -0.5, '& .MuiButton-root': { minWidth: 0 } }}
    onClick={(event) => event.stopPropagation()}
  >
    {account.state === 'issued' && !account.administrator && (
      <Button
        size="small"
        aria-label={`管理：${accountName(account)}`}
        onClick={() => onAsk({ account, action: 'details' })}
      >
        管理
      </Button>
    )}
    {children}
    {(['reissue', 'revoke'] as const)
      .filter((action) => account.availableActions.includes(action))
      .map((action) => (
        <Button
          key={action}
          size="small"
          color={action === 'revoke' ? 'error' : 'primary'}
          aria-label={`${ownActionWords[action]}：${accountName(account)}`}
          onClick={() => onAsk({ account, action })}
        >
          {shortWords[action]}
        </Button>
      ))}
    <ProcessButton processId={`account/${account.id}`} subject={accountName(account)} />
  </Box>
);
