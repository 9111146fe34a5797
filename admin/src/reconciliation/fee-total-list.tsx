import Box from '@mui/material/Box';
import type { FeeTotal } from '@contracts/reconciliation';
import { useState } from 'react';
import { DataTable, DateInput, useListContext } from 'react-admin';
import { DownloadButton } from '../components/download-button';
import { formatCount } from '../format/count';
import { formatYuan } from '../format/money';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { NoMatch } from '../list/no-match';
import { nowrap } from '../list/nowrap';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';
import { isFeeTotalListMeta, lastDays } from './fee-total-source';
import { ProjectFilter } from './project-filter';

const Column = DataTable.Col<FeeTotal>;

const filters = [
  <ProjectFilter key="projectId" />,
  <DateInput key="from" source="from" label="自" helperText={false} />,
  <DateInput key="until" source="until" label="至" helperText={false} />,
];

/** 导出: what is filtered. That it was exported is written down (R-S3). */
function ExportTotals() {
  const { total } = useListContext();
  const {
    filters: { from, until, projectId },
  } = useFilters();
  return (
    <DownloadButton
      variant="outlined"
      route="POST /fee-totals/export.xlsx"
      parts={{ body: { filter: { from, until, projectId } } }}
      fileName="收费汇总.xlsx"
      disabled={total === 0}
    >
      导出 Excel
    </DownloadButton>
  );
}

/** The sums of all that is filtered, whatever page is shown, and of which days they are. */
function Sums() {
  const meta: unknown = useListContext().meta;
  if (!isFeeTotalListMeta(meta)) return null;
  const { payments, paidFen, refunds, refundedFen } = meta.sums;
  return (
    <Box sx={{ mb: 2 }}>
      {`${meta.from} 至 ${meta.until} 合计：收款 ${formatCount(payments)} 笔 ${formatYuan(paidFen)}，退款 ${formatCount(refunds)} 笔 ${formatYuan(refundedFen)}，净收款 `}
      <strong>{formatYuan(paidFen - refundedFen)}</strong>
    </Box>
  );
}

/** The days that the page opens with are no search that failed. */
function NothingTaken() {
  const { filters: chosen } = useFilters();
  if (chosen.projectId !== undefined) return <NoMatch />;
  return (
    <EmptyState title="这段时间没有收款和退款">
      考生缴费后，按项目和日期汇总的收款和退款会列在这里。
    </EmptyState>
  );
}

/** 收费汇总: what was taken and given back, by project and day, of the last 31 days at first (R-P4). */
function FeeTotalList() {
  const [opened] = useState(() => lastDays());
  return (
    <ListPage
      title="收费汇总"
      filterDefaultValues={opened}
      actions={<ExportTotals />}
      filters={filters}
      summary={<Sums />}
      noMatch={<NothingTaken />}
      empty={{ title: '还没有收款', text: '考生缴费后，按项目和日期汇总的收款和退款会列在这里。' }}
    >
      <ConsoleTable rowClick={false}>
        <Column source="day" label="日期" disableSort cellSx={nowrap} />
        <Column source="projectName" label="项目" disableSort />
        <Column
          source="payments"
          label="收款笔数"
          disableSort
          render={({ payments }) => formatCount(payments)}
        />
        <Column source="paidFen" label="收款金额" disableSort render={({ paidFen }) => formatYuan(paidFen)} />
        <Column
          source="refunds"
          label="退款笔数"
          disableSort
          render={({ refunds }) => formatCount(refunds)}
        />
        <Column
          source="refundedFen"
          label="退款金额"
          disableSort
          render={({ refundedFen }) => formatYuan(refundedFen)}
        />
        <Column
          source="net"
          label="净收款"
          disableSort
          render={({ paidFen, refundedFen }) => formatYuan(paidFen - refundedFen)}
        />
      </ConsoleTable>
    </ListPage>
  );
}

export default FeeTotalList;
