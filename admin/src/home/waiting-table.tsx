import type { WaitingItem } from '@contracts/home';
import { Panel } from '../components/panel';
import { EmptyState } from '../page/empty-state';
import { PanelTable } from '../components/panel-table';
import { WaitingRow } from './waiting-row';

const columns = ['事项', '单位', '状态', '已等待', '开始等待'].map((label) => ({ label }));

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
        <PanelTable columns={columns}>
          {items.map((item) => (
            <WaitingRow key={`${item.list}/${item.recordId}`} item={item} />
          ))}
        </PanelTable>
      )}
    </Panel>
  );
}
