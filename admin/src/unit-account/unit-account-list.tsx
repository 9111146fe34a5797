import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DataTable, SelectInput, TextInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { TwoLines } from '../review/two-lines';
import { stateChoices } from '../vocabulary/state-looks';
import { AccountButtons } from './account-buttons';
import { AccountDialog, type AskedChange } from './account-dialog';
import { AccountState } from './account-state';
import { slipAddress } from './slip-address';
import type { UnitAccountRow } from './unit-account-source';

const Column = DataTable.Col<UnitAccountRow>;

/** 单位账号: the HR accounts of the direct subordinates, issued and watched by their department (R-E1). */
function UnitAccountList() {
  const [asked, setAsked] = useState<AskedChange>();

  /** Enter on a row, or a click: to the code that waits, else to what is to be done first. */
  const open = (row: UnitAccountRow): string | false => {
    if (row.accountId && row.codeState === 'usable') return slipAddress(row.accountId);
    const [action] = row.availableActions;
    if (action === 'issue' || action === 'reissue') setAsked({ row, action });
    return false;
  };

  return (
    <>
      <ListPage
        title="单位账号"
        actions={
          <Button component={Link} to="/unit-accounts/issue-list" startIcon={<UploadFileIcon />}>
            批量发放
          </Button>
        }
        filters={[
          <TextInput
            key="q"
            source="q"
            label="单位名称或账号"
            placeholder="名称的任意部分"
            helperText={false}
            resettable
            className="wide"
          />,
          <SelectInput
            key="state"
            source="state"
            label="状态"
            choices={stateChoices('unit-account')}
            helperText={false}
          />,
        ]}
        empty={{
          title: '没有直接下属机构',
          text: '本部门的直接下属机构收录到机构库后会列在这里，由本部门向其发放人事管理主体账号。',
        }}
      >
        <ConsoleTable<UnitAccountRow> rowClick={(_id, _resource, row) => open(row)}>
          <Column source="accountNumber" label="账号" disableSort cellSx={nowrap} />
          <Column
            source="institution"
            label="单位"
            disableSort
            cellSx={() => ({ minWidth: 180 })}
            render={({ institution }) => institution.name}
          />
          <Column source="state" label="状态" disableSort render={(row) => <AccountState row={row} />} />
          <Column
            source="administrator"
            label="管理员"
            disableSort
            render={({ administrator }) =>
              administrator ? (
                <TwoLines
                  first={administrator.name}
                  second={[administrator.department, administrator.phoneMasked].filter(Boolean).join(' · ')}
                />
              ) : (
                '—'
              )
            }
          />
          <Column
            source="availableActions"
            label="操作"
            disableSort
            cellSx={nowrap}
            render={(row) => <AccountButtons row={row} onAsk={(action) => setAsked({ row, action })} />}
          />
        </ConsoleTable>
      </ListPage>
      <AccountDialog asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

export default UnitAccountList;
