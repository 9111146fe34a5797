import type { FiscalReceipt } from '@contracts/payment';
import { Text, View } from '@tarojs/components';
import { OutsideLink } from '@/shared/controls/outside-link';

/** Number and link of the fiscal e-receipt; the number can be copied, the link leads to the receipt (R-P5). */
export const ReceiptText = ({ receipt: { number, link } }: { receipt: FiscalReceipt }) => (
  <View>
    <Text selectable userSelect>
      {number}
    </Text>
    <View>
      <OutsideLink address={link} />
    </View>
  </View>
);
