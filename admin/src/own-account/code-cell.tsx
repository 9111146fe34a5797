import Button from '@mui/material/Button';
import type { UnitAccountSummary } from '@contracts/unit-account';
import { activationCodeStateWords } from '@contracts/unit-account-states';
import { Link } from 'react-router-dom';
import { formatDate } from '../format/date-time';
import { TwoLines } from '../review/two-lines';
import { accountName, isInBeing, slipAddress } from './own-account';

/** 激活码: the code itself is a page of its own, for each look at it is logged. */
export function CodeCell({ account }: { account: UnitAccountSummary | null }) {
  if (!isInBeing(account) || account.codeState === null) return '—';
  if (account.codeState !== 'usable') return activationCodeStateWords[account.codeState];
  return (
    <TwoLines
      first={
        <Button
          size="small"
          component={Link}
          to={slipAddress(account)}
          sx={{ ml: -0.5 }}
          aria-label={`查看激活码：${accountName(account)}`}
          onClick={(event) => event.stopPropagation()}
        >
          查看激活码
        </Button>
      }
      second={account.codeExpiresAt && `${formatDate(account.codeExpiresAt)} 前有效`}
    />
  );
}
