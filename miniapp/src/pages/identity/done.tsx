import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go, goInstead } from '@/shared/navigation/go';
import { IdentitySteps } from './identity-steps';

export type Ending = { kind: 'verified'; message: string } | { kind: 'submitted' };

/** Step 3: proven at once, or handed to the administrator. */
export function Done({ ending }: { ending: Ending }) {
  const home = (kind: 'primary' | 'secondary') => (
    <Button id="home" kind={kind} size="small" onPress={() => go('pages/home/index')}>
      返回首页
    </Button>
  );
  const next = (
    <View className="identity__next">
      {home('secondary')}
      <Button id="to-unit" size="small" onPress={() => goInstead('pages/unit/index')}>
        绑定工作单位
      </Button>
    </View>
  );
  return ending.kind === 'verified' ? (
    <Page title="认证成功" aside={<IdentitySteps />}>
      <SectionCard>
        <StandIn icon="done" tone="done" title="认证成功" action={next}>
          {ending.message === '认证成功。' ? '现在可以绑定工作单位、进行申报。' : ending.message}
        </StandIn>
      </SectionCard>
    </Page>
  ) : (
    <Page title="已提交" aside={<IdentitySteps now="认证成功" />}>
      <SectionCard>
        <StandIn icon="clock" title="已提交，等待审核" action={home('primary')}>
          平台管理员审核通过后，状态由“待认证”变更为“认证成功”，结果会发消息通知您。可以在“我的·实名认证”查看进度或撤回。
        </StandIn>
      </SectionCard>
    </Page>
  );
}
