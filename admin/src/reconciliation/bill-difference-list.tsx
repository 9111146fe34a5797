import type { BillDifference } from '@contracts/reconciliation';
import { billKindWords, differenceKindWords } from '@contracts/reconciliation-states';
import { DataTable, DateInput, SelectInput } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { formatYuan } from '../format/money';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { NoMatch } from '../list/no-match';
import { nowrap } from '../list/nowrap';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';
import { stateChoices, stateLook } from '../vocabulary/state-looks';
import { BillDays } from './bill-days';

const Column = DataTable.Col<BillDifference>;

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, name]) => ({ id, name }));

const filters = [
  <SelectInput
    key="state"
    source="state"
    label="状态"
    choices={stateChoices('bill-difference')}
    helperText={false}
  />,
  <SelectInput
    key="what"
    source="what"
    label="差异"
    choices={choicesOf(differenceKindWords)}
    helperText={false}
  />,
  <SelectInput key="kind" source="kind" label="收退" choices={choicesOf(billKindWords)} helperText={false} />,
  <DateInput key="day" source="day" label="账单日期" helperText={false} />,
];

/** The queue worked off is no search that failed. */
function NothingOpen() {
  const { filters: chosen } = useFilters();
  if (chosen.state !== 'open' || Object.keys(chosen).length > 1) return <NoMatch />;
  return (
    <EmptyState title="没有待处理的差异">
      系统每天上午下载前一天的微信支付账单并逐笔核对，不一致的会列在这里。
    </EmptyState>
  );
}

/** 对账: the days' bills, and below them, with its filters, what differs (R-P4). */
const BillDifferenceList = () => (
  <ListPage
    title="对账"
    counted="差异"
    filterDefaultValues={open}
    filters={filters}
    lead={<BillDays />}
    noMatch={<NothingOpen />}
    empty={{
      title: '没有差异',
      text: '系统每天上午下载前一天的微信支付账单并逐笔核对，不一致的会列在这里。',
    }}
  >
    <ConsoleTable>
      <Column source="day" label="账单日期" disableSort cellSx={nowrap} />
      <Column source="kind" label="收退" disableSort render={({ kind }) => billKindWords[kind]} />
      <Column source="what" label="差异" disableSort render={({ what }) => differenceKindWords[what]} />
      <Column source="number" label="单号" disableSort />
      <Column
        source="applicationNumber"
        label="申报编号"
        disableSort
        cellSx={nowrap}
        render={({ applicationNumber }) => applicationNumber ?? '—'}
      />
      <Column source="theirFen" label="微信支付" disableSort render={({ theirFen }) => yuanOf(theirFen)} />
      <Column source="ourFen" label="本系统" disableSort render={({ ourFen }) => yuanOf(ourFen)} />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ state }) => <StateBadge look={stateLook('bill-difference', state)} />}
      />
    </ConsoleTable>
  </ListPage>
);

const open = { state: 'open' };
const yuanOf = (fen: number | null) => (fen === null ? '—' : formatYuan(fen));

export default BillDifferenceList;
