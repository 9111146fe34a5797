import Button from '@mui/material/Button';
import { useState } from 'react';
import { BindingCode } from './binding-code';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';
import { StepState } from './step-state';

/** The administrator's WeChat, by which they will log in (manual 002 §1, figure 1-6). */
export function WechatStep(props: StepProps) {
  const { activation, onGo } = props;
  const [again, setAgain] = useState(false);
  if (!activation.wechat || again) return <BindingCode {...props} />;
  return (
    <>
      <StepState>已绑定 {activation.wechat.nameMasked} 的微信</StepState>
      <StepButtons onBack={() => onGo('follow')} next="下一步" onNext={() => onGo('phone')}>
        <Button variant="outlined" onClick={() => setAgain(true)}>
          重新绑定
        </Button>
      </StepButtons>
    </>
  );
}
