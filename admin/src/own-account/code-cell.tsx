import Button from '@mui/material/Button';
import { activationCodeStateWords } from '@contracts/unit-account-states';
import { Link } from 'react-router-dom';
import { TwoLines } from '../review/two-lines';
import { accountName, slipAddress, type OwnAccount } from './own-account';

/** The account's number and its 激活码: the code itself is a page of its own, for each look at it is logged. */
export const CodeCell = ({ account }: { account: OwnAccount }) => (
  <TwoLines first={account.accountNumber} second={<Code account={account} />} />
);

function Code({ account }: { account: OwnAccount }) {
  const { codeState } = account;
  if (codeState === null) return null;
  if (codeState !== 'usable') return `激活码${activationCodeStateWords[codeState]}`;
  return (
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
  );
}
