import type { PaymentOrderItem } from '@contracts/payment-order';
import { DataTable, SelectInput, TextInput } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { formatYuan } from '../format/money';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { stateChoices, stateLook } from '../vocabulary/state-looks';

const Column = DataTable.Col<PaymentOrderItem>;

const filters = [
  <TextInput
    key="number"
    source="number"
    label="商户订单号或申报编号"
    className="wide"
    helperText={false}
    resettable
  />,
  <SelectInput
    key="state"
    source="state"
    label="状态"
    choices={stateChoices('payment-order')}
    helperText={false}
  />,
  <SelectInput
    key="trouble"
    source="trouble"
    label="退款受阻"
    choices={stateChoices('refund')}
    helperText={false}
  />,
];

/** What was paid, the newest on top, and what of it doesn't go back (R-P3). */
const PaymentOrderList = () => (
  <ListPage
    title="缴费与退款"
    filters={filters}
    empty={{ title: '还没有缴费', text: '考生通过微信支付缴费后，订单会列在这里，可以查看和退款。' }}
  >
    <ConsoleTable>
      <Column source="applicationNumber" label="申报编号" disableSort cellSx={nowrap} />
      <Column source="personName" label="姓名" disableSort cellSx={nowrap} />
      <Column source="projectName" label="项目" disableSort />
      <Column
        source="amountFen"
        label="金额"
        disableSort
        cellSx={nowrap}
        render={({ amountFen }) => formatYuan(amountFen)}
      />
      <Column
        source="returnedFen"
        label="已退（含在途）"
        disableSort
        cellSx={nowrap}
        render={({ returnedFen }) => (returnedFen > 0 ? formatYuan(returnedFen) : '—')}
      />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ state, trouble }) => (
          <StateBadge look={trouble ? stateLook('refund', trouble) : stateLook('payment-order', state)} />
        )}
      />
      <Column
        source="paidAt"
        label="支付时间"
        disableSort
        cellSx={nowrap}
        render={({ paidAt }) => formatDateTime(paidAt)}
      />
    </ConsoleTable>
  </ListPage>
);

export default PaymentOrderList;
