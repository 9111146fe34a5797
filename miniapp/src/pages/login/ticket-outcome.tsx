import type { TicketEntrance } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { go } from '@/shared/navigation/go';

interface TicketOutcomeProps {
  outcome: 'confirmed' | 'refused';
  entrance: TicketEntrance;
}

/** How the question ended, and where it goes on. */
export function TicketOutcome({ outcome, entrance }: TicketOutcomeProps) {
  const toHome = (
    <Button kind="secondary" size="small" onPress={() => go('pages/home/index')}>
      返回首页
    </Button>
  );
  const isActivation = entrance === 'activation';
  return outcome === 'confirmed' ? (
    <StandIn icon="done" tone="done" title={isActivation ? '已绑定微信' : '已确认登录'} action={toHome}>
      {isActivation
        ? '电脑上的页面会自动进入下一步，请继续完成激活。激活成功后，用本微信扫码登录机构授权端。'
        : '电脑上的页面会自动进入，无需其他操作。'}
    </StandIn>
  ) : (
    <StandIn icon="refuse" title={isActivation ? '已拒绝绑定' : '已拒绝登录'} action={toHome}>
      该二维码已作废。如果不是您本人操作，无需再做其他处理。
    </StandIn>
  );
}
