import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { goInstead } from '@/shared/navigation/go';
import { DeadlineText } from '@/shared/record/deadline-text';
import { findOpenQuestion, followLogin } from './login-outcome';
import './login.scss';

/** On a new device a verified account asks whose it is, because phone numbers are reissued (R-A2). */
export default function ConfirmIdentity() {
  const [question] = useState(findOpenQuestion);
  const { isBusy, problem, errors, send } = useSending();
  const [name, setName] = useState('');
  const [lastSix, setLastSix] = useState('');
  const [wrongTries, setWrongTries] = useState(0);
  useEffect(() => {
    if (!question) goInstead('pages/login/index');
  }, [question]);
  if (!question) return null;
  const triesLeft = question.triesLeft - wrongTries;
  const isOver = triesLeft <= 0 || problem?.code === 'login-code-wrong';

  const confirm = () =>
    void send(
      {
        intention: 'login/confirmations',
        label: '核对',
        route: 'POST /login/confirmations',
        input: {
          body: { challenge: question.challenge, name: name.trim(), lastSix: lastSix.trim().toUpperCase() },
        },
      },
      followLogin,
      ({ code }) => code === 'identity-mismatch' && setWrongTries(wrongTries + 1),
    );

  return (
    <Page title="核对身份">
      <View className="login">
        <Text className="login__hint">
          这是该账号首次在本设备登录，或已超过 180 天未使用。为防止号码换人后被他人登录，请填写该账号
          实名认证的姓名和证件号码后六位。
        </Text>
        {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
        <View className="login__box">
          <TextField
            id="field-name"
            label="姓名"
            value={name}
            maxLength={64}
            error={errors['/name']}
            onChange={setName}
          />
          <TextField
            id="field-lastSix"
            label="证件号码后六位"
            kind="idcard"
            maxLength={6}
            value={lastSix}
            error={errors['/lastSix']}
            onChange={setLastSix}
          />
          {isOver ? (
            <Button onPress={() => goInstead('pages/login/sms')}>重新获取验证码</Button>
          ) : (
            <Button
              isBusy={isBusy}
              isDisabled={!name.trim() || lastSix.trim().length !== 6}
              onPress={confirm}
            >
              核对
            </Button>
          )}
        </View>
        {!isOver && (
          <Notice tone="info">
            还可以核对 {triesLeft} 次，有效至 <DeadlineText at={question.expiresAt} />。
          </Notice>
        )}
      </View>
    </Page>
  );
}
