import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import type { WechatLoginProps } from './wechat-login-props';

/** WeChat login in WeChat: one tap. */
export function WechatLogin({ isBusy, withConsent, onCode }: WechatLoginProps) {
  const [hasFailed, setFailed] = useState(false);
  const login = () => {
    setFailed(false);
    Taro.login().then(
      ({ code }) => onCode(code),
      () => setFailed(true),
    );
  };
  return (
    <>
      {hasFailed && <Notice tone="refused">没有取得微信授权，请重试，或使用手机快捷登录。</Notice>}
      <Button isBusy={isBusy} onPress={() => withConsent(login)}>
        微信授权登录
      </Button>
    </>
  );
}
