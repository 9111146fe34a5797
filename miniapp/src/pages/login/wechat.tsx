import { Text, View } from '@tarojs/components';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { LoginGate } from '@/shared/session/login-gate';
import { followBinding } from './login-outcome';
import { OptionsView } from './options-view';
import { useConsent } from './use-consent';
import { WechatButton } from './wechat-button';
import './login.scss';

/** Adds the login by WeChat to an account that was made by phone (R-A2). */
export default function BindWechat() {
  const consent = useConsent();
  const { isBusy, problem, send } = useSending();
  const bind = (code: string) =>
    void send(
      {
        intention: 'persons/me/wechat',
        label: '绑定微信',
        route: 'POST /persons/me/wechat',
        input: { body: { code } },
      },
      followBinding,
    );

  return (
    <Page title="绑定微信">
      <LoginGate purpose="登录后才能绑定微信。">
        {() => (
          <View className="login">
            <Text className="login__hint">
              绑定后可以用微信授权登录，并在微信里收到通知。该微信已有账号的，两个账号会合并。
            </Text>
            {problem && <Notice tone="refused">{problem.message}</Notice>}
            <OptionsView consent={consent}>
              {({ sandboxOrigin }) => (
                <WechatButton
                  verb="授权并绑定"
                  elsewhere="请在微信中打开小程序“湖北卫生人才”，以手机登录后在“我的”里绑定。"
                  page="pages/login/wechat"
                  sandboxOrigin={sandboxOrigin}
                  isBusy={isBusy}
                  before={(next) => next()}
                  onCode={bind}
                />
              )}
            </OptionsView>
          </View>
        )}
      </LoginGate>
    </Page>
  );
}
