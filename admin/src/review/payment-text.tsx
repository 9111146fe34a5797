import type { ReviewItem } from '@contracts/review';
import Box from '@mui/material/Box';
import { formatYuan } from '../format/money';
import { TwoLines } from './two-lines';

const words: Record<ReviewItem['payment']['state'], string> = {
  none: '不需缴费',
  due: '待缴费',
  paid: '已缴费',
  refunding: '退款中',
  refunded: '已退款',
};

/** How the fee stands; where it is open, that this is why nothing can be decided (R-N2). */
export function PaymentText({
  payment: { state, feeFen, isRefundFailed },
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
  return <TwoLines first={isRefundFailed ? '退款未成功' : words[state]} second={formatYuan(feeFen)} />;
}
