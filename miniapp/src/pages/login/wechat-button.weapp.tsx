import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import type { WechatButtonProps } from './wechat-button-props';

/** Asks WeChat who somebody is, in WeChat: one tap. */
export function WechatButton({ verb, isBusy, before, onCode }: WechatButtonProps) {
  const [hasFailed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    Taro.login().then(
      ({ code }) => onCode(code),
      () => setFailed(true),
    );
  };
  return (
    <>
      {hasFailed && <Notice tone="refused">没有取得微信授权，请重试。</Notice>}
      <Button isBusy={isBusy} onPress={() => before(ask)}>
        {verb}
      </Button>
    </>
  );
}
