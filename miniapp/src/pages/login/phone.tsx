import { Text, View } from '@tarojs/components';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { consentsOf } from '@/shared/session/accepted-consents';
import { LoginGate } from '@/shared/session/login-gate';
import { followBinding } from './login-outcome';
import { OptionsView } from './options-view';
import { PhoneForm } from './phone-form';
import { useConsent } from './use-consent';
import { WechatPhone } from './wechat-phone';
import './login.scss';

/** Adds a phone to the account, or another in its place (R-A2). */
export default function BindPhone() {
  const consent = useConsent();
  const sending = useSending();
  const bind = (proven: { phone: string; code: string }) =>
    void sending.send(
      {
        intention: 'persons/me/phone',
        label: '绑定手机',
        route: 'POST /persons/me/phone',
        input: { body: proven },
      },
      followBinding,
    );
  const bindByWechat = (code: string) =>
    void sending.send(
      {
        intention: 'persons/me/wechat-phone',
        label: '绑定手机',
        route: 'POST /persons/me/wechat-phone',
        input: { body: { code } },
      },
      followBinding,
    );

  return (
    <Page title="绑定手机">
      <LoginGate purpose="登录后才能绑定手机。">
        {({ person }) => (
          <View className="login">
            <Text className="login__hint">
              {person.phoneMasked
                ? `现在绑定的是 ${person.phoneMasked}。换绑后，用新号码登录和收取通知。`
                : '绑定后可以用手机登录，审核结果等通知也发到这个号码。该号码已有账号的，两个账号会合并。'}
            </Text>
            <WechatPhone isBusy={sending.isBusy} onCode={bindByWechat} />
            <OptionsView consent={consent}>
              {(options) => (
                <PhoneForm
                  purpose="bind-phone"
                  verb="绑定"
                  help="验证码会发到这个号码。"
                  consents={consentsOf(options)}
                  sending={sending}
                  onSubmit={bind}
                />
              )}
            </OptionsView>
          </View>
        )}
      </LoginGate>
    </Page>
  );
}
