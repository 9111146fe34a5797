import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { WaitingItem } from '@contracts/home';
import { Panel } from '../components/panel';
import { EmptyState } from '../page/empty-state';
import { WaitingRow } from './waiting-row';

/** The records that wait for this role, the oldest on top. */
export function WaitingTable({ items, total }: { items: readonly WaitingItem[]; total: string }) {
  const all = String(items.length);
  const aside = total === all ? `共 ${total} 件` : `等待最久的 ${all} 件，共 ${total} 件`;
  return (
    <Panel title="等待办理" aside={items.length > 0 ? aside : undefined}>
      {items.length === 0 ? (
        <EmptyState title="没有等待办理的事项">
          需要您办理的事项会按等待时间列在这里，最早的在最前。
        </EmptyState>
      ) : (
        <Table
          size="small"
          sx={{ m: -2, width: 'calc(100% + 32px)', '& tr:last-child td': { borderBottom: 0 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>事项</TableCell>
              <TableCell>单位</TableCell>
              <TableCell>状态</TableCell>
              <TableCell>已等待</TableCell>
              <TableCell>开始等待</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map((item) => (
              <WaitingRow key={`${item.list}/${item.recordId}`} item={item} />
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}
