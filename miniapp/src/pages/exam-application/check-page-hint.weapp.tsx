import { Text, View } from '@tarojs/components';
import './check-page-hint.scss';

/** Where whoever is handed the paper finds out whether it is valid (R-M6). WeChat opens no page outside: it is copied. */
export const CheckPageHint = () => (
  <View className="check-page-hint">
    收到纸面的人可以扫描其二维码，或在 <Text userSelect>{`${process.env.TARO_APP_API_ORIGIN}/check`}</Text>{' '}
    输入校验码，核对是否有效。
  </View>
);
