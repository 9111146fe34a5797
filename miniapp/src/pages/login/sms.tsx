import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { goInstead } from '@/shared/navigation/go';
import { consentsOf } from '@/shared/session/accepted-consents';
import { followLogin } from './login-outcome';
import { SmsCodeField } from './sms-code-field';
import { useConsent } from './use-consent';
import './login.scss';

const wholePhone = /^1[3-9]\d{9}$/;

/** Login by phone and SMS code (R-A2). */
export default function SmsLogin() {
  const { options, isAccepted, reloadIfOutdated } = useConsent();
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');

  useEffect(() => {
    if (options && !isAccepted) goInstead('pages/login/index');
  }, [options, isAccepted]);

  /** The phone as the API takes it, or undefined with the mistake shown. */
  const checkedPhone = () => {
    if (wholePhone.test(phone)) return phone;
    showErrors({ '/phone': '请填写 11 位手机号码，例如 13800000000。' });
    return undefined;
  };
  const login = () => {
    if (!options || !checkedPhone()) return;
    if (!/^\d{6}$/.test(code)) return showErrors({ '/code': '请填写短信中的 6 位数字验证码。' });
    void send(
      {
        intention: 'login/sms',
        label: '登录',
        route: 'POST /login/sms',
        input: { body: { phone, code, consents: consentsOf(options) } },
      },
      followLogin,
      reloadIfOutdated,
    );
  };

  return (
    <Page title="手机快捷登录">
      <View className="login">
        {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
        <View className="login__box">
          <TextField
            id="field-phone"
            label="手机号码"
            help="首次登录将为该号码建立帐号。"
            kind="phone"
            maxLength={11}
            value={phone}
            error={errors['/phone']}
            onChange={setPhone}
          />
          <SmsCodeField
            value={code}
            error={errors['/code']}
            consents={options && consentsOf(options)}
            checkedPhone={checkedPhone}
            onChange={setCode}
            onErrors={showErrors}
          />
          <Button id="login" isBusy={isBusy} isDisabled={!options} onPress={login}>
            登录
          </Button>
        </View>
      </View>
    </Page>
  );
}
