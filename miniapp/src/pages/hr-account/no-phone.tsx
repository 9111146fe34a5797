import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';

/** Without a phone the outcome could not be told, and the application would be refused in the end. */
export const NoPhone = () => (
  <Notice tone="needs-you">
    <View>审核结果以短信发送到您的手机，申请单位人事账号前，须先绑定手机。</View>
    <Button id="to-phone" kind="text" size="small" onPress={() => go('pages/login/phone')}>
      去绑定手机
    </Button>
  </Notice>
);
