import { faceCheckPurposeWords } from '@contracts/face-check-states';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { backToAsker } from './back-to-asker';
import type { Check } from './use-face-check';

/** How it ended, and the way back to what asked for it. */
export function CheckOutcome({ check }: { check: Check }) {
  const what = faceCheckPurposeWords[check.purpose];
  const action = (
    <Button id="back-to-asker" onPress={() => backToAsker(check.purpose)}>
      {check.state === 'passed' ? '返回继续办理' : '返回'}
    </Button>
  );
  switch (check.state) {
    case 'passed':
      return (
        <StandIn icon="done" tone="done" title="已确认本人" action={action}>
          {what}继续办理，结果请返回查看。
        </StandIn>
      );
    case 'failed':
      return (
        <StandIn icon="refuse" title="没有通过确认" action={action}>
          {check.lastTry?.message ?? '请返回后重新办理。'}
        </StandIn>
      );
    case 'waiting':
    case 'expired':
      return (
        <StandIn icon="clock" title="本次确认已失效" action={action}>
          确认须在 10 分钟内完成。{what}没有继续，请返回后重新办理。
        </StandIn>
      );
  }
}
