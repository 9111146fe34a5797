import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { AccountActivation } from '@contracts/unit-account';
import type { ActivationStep } from '@contracts/unit-account-states';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { DeadlineText } from '../components/deadline-text';
import { ActivationDone } from './activation-done';
import { ActivationSteps } from './activation-steps';
import { CompletionStep } from './completion-step';
import { DetailsStep } from './details-step';
import { FollowStep } from './follow-step';
import { PhoneStep } from './phone-step';
import { isOpenStep, stepWords } from './step-list';
import type { StepProps } from './step-props';
import { WechatStep } from './wechat-step';

export interface ActivationUnderWayProps {
  activation: AccountActivation;
  onChange: (activation: AccountActivation) => void;
  onOver: () => void;
  onStartAnew: () => void;
}

const steps: Record<Exclude<ActivationStep, 'done'>, ComponentType<StepProps>> = {
  details: DetailsStep,
  follow: FollowStep,
  wechat: WechatStep,
  phone: PhoneStep,
  completion: CompletionStep,
};

/** The step at which the activation stands, or an earlier one that was opened again. */
export function ActivationUnderWay({ activation, onChange, onOver, onStartAnew }: ActivationUnderWayProps) {
  const [opened, setOpened] = useState<ActivationStep>();
  const shown = opened !== undefined && isOpenStep(opened, activation.step) ? opened : activation.step;
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(shown);
  useEffect(() => {
    if (seen.current !== shown) heading.current?.focus();
    seen.current = shown;
  }, [shown]);

  if (shown === 'done') return <ActivationDone activation={activation} onStartAnew={onStartAnew} />;
  const Step = steps[shown];
  return (
    <>
      <Typography color="text.secondary">
        {activation.institutionName} · 账号 {activation.accountNumber}
      </Typography>
      <ActivationSteps shown={shown} reached={activation.step} onGo={setOpened} />
      <Typography ref={heading} variant="h2" tabIndex={-1} sx={{ mb: 2, outline: 'none' }}>
        {stepWords[shown]}
      </Typography>
      <Step
        key={shown}
        activation={activation}
        onDone={(next) => {
          setOpened(undefined);
          onChange(next);
        }}
        onGo={setOpened}
        onOver={onOver}
      />
      <Box sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider', fontSize: 13, color: 'text.secondary' }}>
        每一步都会保存，可以离开后再继续。激活码有效至 <DeadlineText at={activation.codeExpiresAt} />。{' '}
        <Link component="button" type="button" onClick={onStartAnew}>
          激活其他账号
        </Link>
      </Box>
    </>
  );
}
