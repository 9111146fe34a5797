import { useEffect, useRef } from 'react';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { leaveForWechat, takeArrival } from './wechat-authorization.h5';
import type { WechatButtonProps } from './wechat-button-props';

/**
 * Asks WeChat who somebody is, from a browser. Outside WeChat only the sandbox can give a code, for a person chosen on
 * its page; with the real WeChat the person is told where to do it.
 */
export function WechatButton(props: WechatButtonProps) {
  const { verb, elsewhere, page, sandboxOrigin, isBusy, before, onCode } = props;
  const arrives = useRef(onCode);
  arrives.current = onCode;
  useEffect(() => {
    const arrival = takeArrival();
    if (arrival) arrives.current(arrival.code, arrival.returnTo);
  }, []);

  if (!sandboxOrigin) return <Notice tone="info">{elsewhere}</Notice>;
  return (
    <Button
      id="wechat-login"
      isBusy={isBusy}
      onPress={() => before(() => leaveForWechat(sandboxOrigin, page))}
    >
      {verb}
    </Button>
  );
}
