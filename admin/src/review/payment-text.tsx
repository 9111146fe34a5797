import type { RefundTrouble } from '@contracts/payment-states';
import type { ReviewItem } from '@contracts/review';
import Box from '@mui/material/Box';
import { formatYuan } from '../format/money';
import { TwoLines } from './two-lines';

const troubleWords: Record<RefundTrouble, string> = {
  held: '退款中，暂未受理',
  abnormal: '退款中，无法入账',
  failed: '退款未成功',
};

const words: Record<ReviewItem['payment']['state'], string> = {
  none: '不需缴费',
  due: '待缴费',
  paid: '已缴费',
  refunding: '退款中',
  refunded: '已退款',
};

/** How the fee stands; where it is open, that this is why nothing can be decided (R-N2). */
export function PaymentText({
  payment: { state, feeFen, refundTrouble },
}: {
  payment: ReviewItem['payment'];
}) {
  if (state === 'none') return <Box sx={{ whiteSpace: 'nowrap' }}>{words.none}</Box>;
  if (state === 'due') {
    const word = (
      <Box component="span" sx={{ color: 'warning.main' }}>
        {words.due}
      </Box>
    );
    return <TwoLines first={word} second="缴费后可审核" />;
  }
  const word = refundTrouble ? troubleWords[refundTrouble] : words[state];
  return <TwoLines first={word} second={formatYuan(feeFen)} />;
}
