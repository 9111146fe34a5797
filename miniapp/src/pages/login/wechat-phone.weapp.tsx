import { Button, View } from '@tarojs/components';
import type { WechatPhoneProps } from './wechat-phone-props';

/** The phone that WeChat knows, with one tap and WeChat's own question. */
export function WechatPhone({ isBusy, onCode }: WechatPhoneProps) {
  return (
    <View className="login__shortcut">
      <Button
        className="button button--primary button--medium"
        hoverClass="button--pressed"
        openType="getPhoneNumber"
        disabled={isBusy}
        onGetPhoneNumber={({ detail }) => detail.code && onCode(detail.code)}
      >
        使用微信绑定的手机号
      </Button>
    </View>
  );
}
