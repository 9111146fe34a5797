import Button from '@mui/material/Button';
import Switch from '@mui/material/Switch';
import { DataTable } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { formatDate, formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { narrow } from '../list/narrow';
import { nowrap } from '../list/nowrap';
import { RowNumber } from '../list/row-number';
import { TwoLines } from '../review/two-lines';
import { look } from '../vocabulary/state-look';
import { OwnAccountButtons, type AskedAccount } from './account-buttons';
import type { BusinessRow } from './business-account-source';
import { CodeCell } from './code-cell';
import { DepartmentCell, PersonCell } from './contact-cell';
import { isInBeing } from './own-account';

export interface BusinessAccountTableProps {
  onIssue: (row: BusinessRow) => void;
  onAsk: (asked: AskedAccount) => void;
  onSwitch: (row: BusinessRow) => void;
}

const Column = DataTable.Col<BusinessRow>;
const activated = look('已激活', 'done');
const notActivated = look('未激活', 'waiting');

/** The table of manual 002 figure 2-3; values that belong together share a cell, so that it fits a small screen. */
export const BusinessAccountTable = ({ onIssue, onAsk, onSwitch }: BusinessAccountTableProps) => (
  <ConsoleTable<BusinessRow> rowClick={false} sx={narrow}>
    <Column label="序号" disableSort render={() => <RowNumber />} />
    <Column
      label="操作"
      disableSort
      cellSx={nowrap}
      render={({ account }) =>
        isInBeing(account) ? <OwnAccountButtons account={account} onAsk={onAsk} /> : '—'
      }
    />
    <Column source="authorization.business.code" label="业务编码" disableSort cellSx={nowrap} />
    <Column
      source="authorization.business.name"
      label="业务名称"
      disableSort
      cellSx={() => ({ minWidth: 120 })}
    />
    <Column
      label="业务账户 / 激活码"
      disableSort
      cellSx={nowrap}
      render={(row) => <AccountCell {...{ row, onIssue }} />}
    />
    <Column
      label="是否激活"
      disableSort
      render={({ account, authorization: { state, activatedAt } }) =>
        state === 'active' ? (
          <TwoLines first={<StateBadge look={activated} />} second={activatedAt && formatDate(activatedAt)} />
        ) : (
          isInBeing(account) && (
            <TwoLines
              first={<StateBadge look={notActivated} />}
              second={
                account.codeState === 'usable' &&
                account.codeExpiresAt &&
                `${formatDate(account.codeExpiresAt)} 前有效`
              }
            />
          )
        )
      }
    />
    <Column
      label="是否使用"
      disableSort
      cellSx={nowrap}
      render={(row) => <UseSwitch {...{ row, onSwitch }} />}
    />
    <Column
      label="管理姓名 / 手机号"
      disableSort
      render={({ account, holder }) => (
        <PersonCell contact={holder} account={isInBeing(account) ? account : undefined} />
      )}
    />
    <Column
      label="所在部门 / 办公电话"
      disableSort
      render={({ holder }) => <DepartmentCell contact={holder} />}
    />
    <Column
      source="lastLoginAt"
      label="最后登录时间"
      disableSort
      cellSx={() => ({ minWidth: 90 })}
      render={({ lastLoginAt }) => (lastLoginAt ? formatDateTime(lastLoginAt) : '—')}
    />
  </ConsoleTable>
);

/** The account and its code; before there is one, the way to it, or why there is none. */
function AccountCell({ row, onIssue }: { row: BusinessRow } & Pick<BusinessAccountTableProps, 'onIssue'>) {
  const { account, mayIssue, authorization } = row;
  if (isInBeing(account)) return <CodeCell account={account} />;
  if (!mayIssue) return '由授权码激活';
  return (
    <Button
      size="small"
      variant="outlined"
      aria-label={`生成账户：${authorization.business.name}`}
      onClick={() => onIssue(row)}
    >
      生成账户
    </Button>
  );
}

/** 是否使用: of whoever has the business, whichever way they came. */
function UseSwitch({ row, onSwitch }: { row: BusinessRow } & Pick<BusinessAccountTableProps, 'onSwitch'>) {
  const { business, state, isSuspended } = row.authorization;
  if (state !== 'active') return '—';
  return (
    <>
      <Switch
        size="small"
        checked={!isSuspended}
        onChange={() => onSwitch(row)}
        slotProps={{ input: { 'aria-label': `是否使用：${business.name}` } }}
      />
      {isSuspended ? '否' : '是'}
    </>
  );
}
