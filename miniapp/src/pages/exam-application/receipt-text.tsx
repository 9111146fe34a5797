import type { FiscalReceipt } from '@contracts/payment';
import { Text, View } from '@tarojs/components';

/** Number and link of the fiscal e-receipt; held down, either can be copied: a mini-program opens no stranger's page (R-P5). */
export const ReceiptText = ({ receipt: { number, link } }: { receipt: FiscalReceipt }) => (
  <View>
    <Text selectable userSelect>
      {number}
    </Text>
    <View>
      <Text selectable userSelect>
        {link}
      </Text>
    </View>
  </View>
);
