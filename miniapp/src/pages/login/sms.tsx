import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { goInstead } from '@/shared/navigation/go';
import { consentsOf } from '@/shared/session/accepted-consents';
import { followLogin } from './login-outcome';
import { PhoneForm } from './phone-form';
import { useConsent } from './use-consent';
import './login.scss';

/** Login by phone and SMS code (R-A2). */
export default function SmsLogin() {
  const { options, isAccepted, reloadIfOutdated } = useConsent();
  const sending = useSending();
  const consents = options && consentsOf(options);

  useEffect(() => {
    if (options && !isAccepted) goInstead('pages/login/index');
  }, [options, isAccepted]);

  const login = (proven: { phone: string; code: string }) => {
    if (!consents) return;
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
  };

  return (
    <Page title="手机快捷登录">
      <View className="login">
        <PhoneForm
          purpose="login"
          verb="登录"
          help="首次登录将为该号码建立账号。"
          consents={consents}
          sending={sending}
          onSubmit={login}
        />
      </View>
    </Page>
  );
}
