import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { ProblemState, Skeleton } from '@/shared/feedback/page-states';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { consentsOf } from '@/shared/session/accepted-consents';
import { ComputerLogin } from './computer-login';
import { ConsentTick } from './consent-tick';
import { EndNotice } from './end-notice';
import { followLogin } from './login-outcome';
import { useConsent } from './use-consent';
import { WechatButton } from './wechat-button';
import './login.scss';

/**
 * Login (R-A1, R-A2, R-A3): WeChat first, then the phone; on a computer by scanning before both. Nothing is sent of the
 * person before both texts are accepted (R-V1).
 */
export default function Login() {
  const { ended } = useRouter().params;
  const consent = useConsent();
  const sending = useSending();
  const [asksConsentFor, setAsksConsentFor] = useState<() => void>();

  const withConsent = (next: () => void) => {
    if (consent.isAccepted) next();
    else setAsksConsentFor(() => next);
  };
  const { options } = consent;
  if (!options) {
    return (
      <Page title="登录">
        {consent.problem ? <ProblemState problem={consent.problem} onRetry={consent.reload} /> : <Skeleton />}
      </Page>
    );
  }

  const loginByWechat = (code: string, returnTo?: string) =>
    void sending.send(
      {
        intention: 'login/wechat',
        label: '微信授权登录',
        route: 'POST /login/wechat',
        input: { body: { code, consents: consentsOf(options) } },
      },
      (outcome) => followLogin(outcome, returnTo),
      consent.reloadIfOutdated,
    );

  return (
    <Page title="登录">
      <View className="login login--ways">
        <View className="login__brand">
          <Text className="login__name">湖北卫生人才</Text>
          <Text className="login__purpose">实名认证 · 考试申报 · 审核进度 · 缴费</Text>
        </View>
        <EndNotice wasOpen={ended !== undefined} />
        {sending.problem && <Notice tone="refused">{sending.problem.message}</Notice>}
        <View className="login__ways">
          <ComputerLogin
            onSession={(session) => followLogin({ outcome: 'logged-in', token: null, session })}
          />
          <View className="login__way">
            <WechatButton
              verb="微信授权登录"
              elsewhere="微信授权登录请在微信中打开小程序“湖北卫生人才”。在浏览器中请使用手机快捷登录。"
              page="pages/login/index"
              sandboxOrigin={options.sandboxOrigin}
              isBusy={sending.isBusy}
              before={withConsent}
              onCode={loginByWechat}
            />
            <Button kind="secondary" onPress={() => withConsent(() => go('pages/login/sms'))}>
              手机快捷登录
            </Button>
            <ConsentTick isTicked={consent.isAccepted} onChange={consent.accept} />
          </View>
        </View>
      </View>
      {asksConsentFor && (
        <ConfirmDialog
          title="请先阅读并同意"
          confirm="同意并继续"
          cancel="不同意"
          onCancel={() => setAsksConsentFor(undefined)}
          onConfirm={() => {
            consent.accept(true);
            setAsksConsentFor(undefined);
            asksConsentFor();
          }}
        >
          登录前请阅读《用户协议》和《隐私政策》。不同意则无法登录，我们不会收集您的任何信息。
        </ConfirmDialog>
      )}
    </Page>
  );
}
