import Button from '@mui/material/Button';
import type { RosterDetail } from '@contracts/roster';
import type { RosterAction } from '@contracts/roster-states';
import { useState } from 'react';
import { ChangeUnitDialog } from './change-unit-dialog';
import { DeleteDialog } from './delete-dialog';
import { LeaveDialog } from './leave-dialog';
import { QueryRightDialog } from './query-right-dialog';
import { RenameDialog } from './rename-dialog';
import { RetireDialog } from './retire-dialog';

/** The words of the buttons; what they open says the rest. */
function wordOf(action: RosterAction, { place, mayQuerySince }: RosterDetail): string {
  switch (action) {
    case 'rename':
      return '修改姓名';
    case 'retire':
      return place === 'retired' ? '更正退休信息' : '退休';
    case 'transfer-out':
      return '转出';
    case 'remove':
      return '移除';
    case 'set-query-right':
      return mayQuerySince ? '收回 VIP 权限' : 'VIP 权限';
    case 'change-unit':
      return '更换单位';
    case 'delete':
      return '删除';
  }
}

const isEnding = (action: RosterAction): boolean =>
  action === 'remove' || action === 'transfer-out' || action === 'delete';

/** What the unit may do with an entry; each asks in a dialog that names the person (R-I4). */
export function EntryActions({ entry }: { entry: RosterDetail }) {
  const [asked, setAsked] = useState<RosterAction>();
  const dialog = { entry, onClose: () => setAsked(undefined) };
  return (
    <>
      {entry.availableActions.map((action) => (
        <Button
          key={action}
          variant="outlined"
          size="small"
          color={isEnding(action) ? 'error' : 'primary'}
          onClick={() => setAsked(action)}
        >
          {wordOf(action, entry)}
        </Button>
      ))}
      {asked === 'rename' && <RenameDialog {...dialog} />}
      {asked === 'retire' && <RetireDialog {...dialog} />}
      {asked === 'transfer-out' && <LeaveDialog {...dialog} how="transfer-out" />}
      {asked === 'remove' && <LeaveDialog {...dialog} how="remove" />}
      {asked === 'set-query-right' && <QueryRightDialog {...dialog} />}
      {asked === 'change-unit' && <ChangeUnitDialog {...dialog} />}
      {asked === 'delete' && <DeleteDialog {...dialog} />}
    </>
  );
}
