import { useEffect } from 'react';
import { Text } from '@tarojs/components';
import { faceCheckPurposeWords } from '@contracts/face-check-states';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';
import { useTimeLeft } from '@/shared/record/use-time-left';
import { LastTry } from './last-try';
import type { Check } from './use-face-check';

interface CheckHeadProps {
  check: Check;
  onTimeOver: () => void;
}

/** For what, against which identity, and how much time is left; what came of the face before. */
export function CheckHead({ check, onTimeOver }: CheckHeadProps) {
  const timeLeft = useTimeLeft(check.expiresAt, check.now);
  const isOver = timeLeft === undefined;
  useEffect(() => {
    if (isOver) onTimeOver();
    // Told once: what the server says then is shown.
  }, [isOver]);
  return (
    <>
      <SectionCard>
        <Facts
          facts={[
            { label: '办理事项', value: faceCheckPurposeWords[check.purpose] },
            { label: '比对证件', value: check.documentNumberMasked },
            { label: '剩余时间', value: <Text className="face-check__time">{timeLeft ?? '已到时间'}</Text> },
          ]}
        />
      </SectionCard>
      {check.lastTry?.way === 'face' && <LastTry check={check} />}
    </>
  );
}
