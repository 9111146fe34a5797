import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { OwnCode } from './own-code';

interface AskClosureProps {
  phoneMasked: string;
  onAsked: () => void;
}

/** The request: a code to the phone, and once more whether it is meant. */
export function AskClosure({ phoneMasked, onAsked }: AskClosureProps) {
  const [code, setCode] = useState('');
  const [asks, setAsks] = useState(false);
  const { isBusy, problem, errors, send, showErrors, forgetError } = useSending();
  const check = () =>
    /^\d{6}$/.test(code) ? setAsks(true) : showErrors({ '/code': '请填写 6 位短信验证码。' });
  const ask = () =>
    void send(
      {
        intention: 'account-closure',
        label: '申请注销',
        route: 'POST /account-closure',
        input: { body: { code } },
      },
      onAsked,
    ).finally(() => setAsks(false));
  return (
    <SectionCard title="申请注销">
      {problem?.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <OwnCode
        route="POST /account-closure/sms-codes"
        phoneMasked={phoneMasked}
        value={code}
        error={errors['/code']}
        onChange={(typed) => {
          forgetError('/code');
          setCode(typed);
        }}
      />
      <Button id="ask-closure" kind="danger" isBusy={isBusy} onPress={check}>
        申请注销
      </Button>
      {asks && (
        <ConfirmDialog
          title="注销账号"
          confirm="申请注销"
          isDanger
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={ask}
        >
          七天后账号注销，手机、微信登录、我的信息、消息和草稿全部删除，不能恢复。此前可以登录撤回。
        </ConfirmDialog>
      )}
    </SectionCard>
  );
}
