import { useEffect, useRef } from 'react';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { leaveForWechat, takeArrival } from './wechat-authorization.h5';
import type { WechatLoginProps } from './wechat-login-props';

/**
 * WeChat login in a browser. Outside WeChat only the sandbox can give a code, for a person chosen on its page;
 * with the real WeChat the person is told where to log in.
 */
export function WechatLogin({ sandboxOrigin, isBusy, withConsent, onCode }: WechatLoginProps) {
  const arrives = useRef(onCode);
  arrives.current = onCode;
  useEffect(() => {
    const arrival = takeArrival();
    if (arrival) arrives.current(arrival.code, arrival.returnTo);
  }, []);

  if (!sandboxOrigin) {
    return (
      <Notice tone="info">
        微信授权登录请在微信中打开小程序“湖北卫生人才”。在浏览器中请使用手机快捷登录。
      </Notice>
    );
  }
  return (
    <Button
      id="wechat-login"
      isBusy={isBusy}
      onPress={() => withConsent(() => leaveForWechat(sandboxOrigin))}
    >
      微信授权登录
    </Button>
  );
}
