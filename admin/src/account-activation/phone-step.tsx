import Button from '@mui/material/Button';
import { useState } from 'react';
import { PhoneProof } from './phone-proof';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';
import { StepState } from './step-state';

/** The administrator's phone, proven by a code sent to it (manual 002 §1, figure 1-7). */
export function PhoneStep(props: StepProps) {
  const { activation, onGo } = props;
  const [again, setAgain] = useState(false);
  if (!activation.phoneIsProven || again) return <PhoneProof {...props} />;
  return (
    <>
      <StepState>已验证手机 {activation.details?.phoneMasked}</StepState>
      <StepButtons onBack={() => onGo('wechat')} next="下一步" onNext={() => onGo('completion')}>
        <Button variant="outlined" onClick={() => setAgain(true)}>
          重新验证
        </Button>
      </StepButtons>
    </>
  );
}
