import { faceCheckPurposeWords } from '@contracts/face-check-states';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { backToAsker } from './back-to-asker';
import type { Check } from './use-face-check';

const onward = ({ purpose }: Check): string => (purpose === 'recover-account' ? '重新登录' : '返回继续办理');

/** How it ended, and the way back to what asked for it. */
export function CheckOutcome({ check }: { check: Check }) {
  const what = faceCheckPurposeWords[check.purpose];
  const action = (
    <Button id="back-to-asker" onPress={() => backToAsker(check.purpose)}>
      {check.state === 'passed' ? onward(check) : '返回'}
    </Button>
  );
  switch (check.state) {
    case 'passed':
      // The new login is the first account's by now, and every session has ended.
      if (check.purpose === 'recover-account')
        return (
          <StandIn icon="done" tone="done" title="已确认本人" action={action}>
            您现在的登录方式将并入原账号，需要重新登录一次。
          </StandIn>
        );
      return (
        <StandIn icon="done" tone="done" title="已确认本人" action={action}>
          “{what}”正在办理，请返回查看结果。
        </StandIn>
      );
    case 'failed':
      return (
        <StandIn icon="refuse" title="没有通过确认" action={action}>
          {check.endMessage}
        </StandIn>
      );
    case 'waiting':
    case 'reviewing':
    case 'expired':
      return (
        <StandIn icon="clock" title="本次确认已失效" action={action}>
          {what}没有继续。{check.endMessage}
        </StandIn>
      );
  }
}
