import Box from '@mui/material/Box';
import type { FeeTotal } from '@contracts/reconciliation';
import { DataTable, DateInput, useListContext } from 'react-admin';
import { useApi } from '../api/use-api';
import { DownloadButton } from '../components/download-button';
import { formatYuan } from '../format/money';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { useFilters } from '../list/use-filters';
import { ProjectFilter } from './project-filter';

const Column = DataTable.Col<FeeTotal>;

const filters = [
  <ProjectFilter key="projectId" />,
  <DateInput key="from" source="from" label="自" helperText={false} />,
  <DateInput key="until" source="until" label="至" helperText={false} />,
];

/** What of the filter the totals take. */
const useTotalFilter = () => {
  const {
    filters: { from, until, projectId },
  } = useFilters();
  return { from, until, projectId };
};

/** 导出: what is filtered. That it was exported is written down (R-S3). */
function ExportTotals() {
  const { total } = useListContext();
  const filter = useTotalFilter();
  return (
    <DownloadButton
      variant="outlined"
      route="POST /fee-totals/export.xlsx"
      parts={{ body: { filter } }}
      fileName="收费汇总.xlsx"
      disabled={total === 0}
    >
      导出 Excel
    </DownloadButton>
  );
}

/** The sums of all that is filtered, whatever page is shown. */
function Sums() {
  const { data } = useApi('GET /fee-totals', { query: { ...useTotalFilter(), limit: 1 } });
  if (!data) return null;
  const { payments, paidFen, refunds, refundedFen } = data.sums;
  return (
    <Box sx={{ mb: 2 }}>
      {`合计：收款 ${payments} 笔 ${formatYuan(paidFen)}，退款 ${refunds} 笔 ${formatYuan(refundedFen)}，净收款 `}
      <strong>{formatYuan(paidFen - refundedFen)}</strong>
    </Box>
  );
}

/** 收费汇总: what was taken and given back, by project and day (R-P4). */
const FeeTotalList = () => (
  <ListPage
    title="收费汇总"
    actions={<ExportTotals />}
    filters={filters}
    summary={<Sums />}
    empty={{ title: '还没有收款', text: '考生缴费后，按项目和日期汇总的收款和退款会列在这里。' }}
  >
    <ConsoleTable rowClick={false}>
      <Column source="day" label="日期" disableSort cellSx={nowrap} />
      <Column source="projectName" label="项目" disableSort />
      <Column source="payments" label="收款笔数" disableSort />
      <Column source="paidFen" label="收款金额" disableSort render={({ paidFen }) => formatYuan(paidFen)} />
      <Column source="refunds" label="退款笔数" disableSort />
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

export default FeeTotalList;
