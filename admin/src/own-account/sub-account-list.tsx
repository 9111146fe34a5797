import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { narrow } from '../list/narrow';
import { nowrap } from '../list/nowrap';
import { RowNumber } from '../list/row-number';
import { AccountState } from '../unit-account/account-state';
import { OwnAccountButtons, type AskedAccount } from './account-buttons';
import { AskedAccountDialog } from './asked-account-dialog';
import { CodeCell } from './code-cell';
import { DepartmentCell, PersonCell } from './contact-cell';
import { accountName, type OwnAccount } from './own-account';
import { SubAccountDialog } from './sub-account-dialog';

const Column = DataTable.Col<OwnAccount>;
const contactOf = ({ administrator, planned }: OwnAccount) => administrator ?? planned;

/** 分账号管理: accounts for assistants, each of the businesses chosen for it (R-E4, manual 002 §2.1.3). */
function SubAccountList() {
  const [asked, setAsked] = useState<AskedAccount>();
  /** A new account, or whose businesses are chosen anew. */
  const [choosing, setChoosing] = useState<OwnAccount | 'new'>();
  return (
    <>
      <ListPage
        title="分账号管理"
        actions={
          <Button variant="contained" startIcon={<AddIcon />} onClick={() => setChoosing('new')}>
            新增账号
          </Button>
        }
        filters={null}
        empty={{
          title: '还没有分账号',
          text: '点“新增账号”，选择所属业务，把账号和激活码交给协助办理的人员。激活后只能办理所选业务。',
        }}
      >
        <ConsoleTable<OwnAccount> rowClick={false} sx={narrow}>
          <Column label="序号" disableSort render={() => <RowNumber />} />
          <Column
            label="操作"
            disableSort
            cellSx={nowrap}
            render={(account) => (
              <OwnAccountButtons account={account} onAsk={setAsked}>
                {account.availableActions.includes('choose-businesses') && (
                  <Button
                    size="small"
                    aria-label={`更改业务：${accountName(account)}`}
                    onClick={() => setChoosing(account)}
                  >
                    更改业务
                  </Button>
                )}
              </OwnAccountButtons>
            )}
          />
          <Column
            source="accountNumber"
            label="账号 / 激活码"
            disableSort
            render={(account) => <CodeCell account={account} />}
          />
          <Column
            source="businesses"
            label="所属业务"
            disableSort
            cellSx={() => ({ minWidth: 160 })}
            render={({ businesses }) => businesses.map(({ name }) => name).join('、')}
          />
          <Column label="状态" disableSort render={(account) => <AccountState row={account} />} />
          <Column
            label="管理姓名 / 手机号"
            disableSort
            render={(account) => <PersonCell contact={contactOf(account)} account={account} />}
          />
          <Column
            label="所在部门 / 办公电话"
            disableSort
            render={(account) => <DepartmentCell contact={contactOf(account)} />}
          />
        </ConsoleTable>
      </ListPage>
      <AskedAccountDialog asked={asked} onClose={() => setAsked(undefined)} />
      {choosing && (
        <SubAccountDialog
          account={choosing === 'new' ? undefined : choosing}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </>
  );
}

export default SubAccountList;
