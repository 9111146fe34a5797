import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { goInstead } from '@/shared/navigation/go';
import { consentsOf, type AcceptedConsents } from '@/shared/session/accepted-consents';
import { followLogin } from './login-outcome';
import { OptionsView } from './options-view';
import { PhoneForm } from './phone-form';
import { useConsent } from './use-consent';
import './login.scss';

/** Login by phone and SMS code (R-A2). */
export default function SmsLogin() {
  const consent = useConsent();
  const { options, isAccepted, reloadIfOutdated } = consent;
  const sending = useSending();

  useEffect(() => {
    if (options && !isAccepted) goInstead('pages/login/index');
  }, [options, isAccepted]);

  const login = (proven: { phone: string; code: string }, consents: AcceptedConsents) =>
    void sending.send(
      {
        intention: 'login/sms',
        label: '登录',
        route: 'POST /login/sms',
        input: { body: { ...proven, purpose: 'login', consents } },
      },
      followLogin,
      reloadIfOutdated,
    );

  return (
    <Page title="手机快捷登录">
      <View className="login">
        <OptionsView consent={consent}>
          {(known) => (
            <PhoneForm
              purpose="login"
              verb="登录"
              help="首次登录将为该号码建立账号。"
              consents={consentsOf(known)}
              sending={sending}
              onSubmit={(proven) => login(proven, consentsOf(known))}
            />
          )}
        </OptionsView>
      </View>
    </Page>
  );
}
