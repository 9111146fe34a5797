import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { BillDifferenceDetail } from '@contracts/reconciliation';
import { billKindWords, differenceKindWords, type DifferenceState } from '@contracts/reconciliation-states';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { Timeline } from '../components/timeline';
import { formatYuan } from '../format/money';
import { RecordPage } from '../list/record-page';
import type { Tone } from '../vocabulary/state-look';
import { stateLook } from '../vocabulary/state-looks';
import { besideEachOther } from '../page/beside-each-other';
import { DifferenceSettlement } from './difference-settlement';

/** One difference: what each side says, who did what about it, and settling or explaining it (R-P4). */
const BillDifferencePage = () => (
  <RecordPage<BillDifferenceDetail>
    title={({ day, what, kind }) => `${day} ${billKindWords[kind]}：${differenceKindWords[what]}`}
  >
    {(difference) => (
      <Box sx={besideEachOther}>
        <Panel title="双方记录" aside={<StateBadge look={stateLook('bill-difference', difference.state)} />}>
          <Facts
            facts={[
              { label: '账单日期', value: difference.day },
              { label: '商户号', value: difference.merchantId },
              {
                label: difference.kind === 'payment' ? '商户订单号' : '商户退款单号',
                value: difference.number,
              },
              {
                label: '微信支付账单',
                value: sideText(difference.theirFen, difference.theirState, theirWords),
              },
              { label: '本系统', value: sideText(difference.ourFen, difference.ourState, ourWords) },
              ...(difference.orderId
                ? [
                    {
                      label: '申报编号',
                      value: (
                        <Link component={RouterLink} to={`/payment-orders/${difference.orderId}/show`}>
                          {difference.applicationNumber}
                        </Link>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <DifferenceSettlement key={difference.id} difference={difference} />
          <Panel title="办理经过">
            <Timeline
              entries={difference.history.map(({ state, reason, who, at }, index) => ({
                ...{ id: index, title: eventWords[state], at, tone: toneOf[state] },
                ...{ actor: who ?? '系统对账', remark: reason ?? undefined },
              }))}
            />
          </Panel>
        </Box>
      </Box>
    )}
  </RecordPage>
);

const eventWords: Record<DifferenceState, string> = {
  open: '对账发现差异',
  settled: '已处理',
  explained: '已说明原因',
  gone: '再次对账，双方一致',
};

const toneOf: Record<DifferenceState, Tone> = {
  open: 'needs-you',
  settled: 'done',
  explained: 'done',
  gone: 'over',
};

const theirWords: Readonly<Record<string, string>> = {
  SUCCESS: '成功',
  REVOKED: '已撤销',
  PROCESSING: '退款处理中',
  FAIL: '退款失败',
  CHANGE: '退款异常',
};
const ourWords: Readonly<Record<string, string>> = {
  open: '待支付',
  paid: '已支付',
  closed: '已关闭',
  refunding: '退款中',
  refunded: '已退款',
  'under-way': '退款中',
  done: '已退还',
  failed: '退款未成功',
  transferred: '已转账退还',
};

const sideText = (fen: number | null, state: string | null, words: Readonly<Record<string, string>>) =>
  fen === null ? '没有这一笔' : `${formatYuan(fen)}，${words[state ?? ''] ?? state}`;

export default BillDifferencePage;
