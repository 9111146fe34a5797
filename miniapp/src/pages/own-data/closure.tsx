import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { AccountClosure } from '@contracts/account-closure';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { refreshSession } from '@/shared/session/session-store';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { AskClosure } from './ask-closure';
import { ClosureObstacles } from './closure-obstacles';
import { ClosureTerms } from './closure-terms';
import { StoppedClosure } from './stopped-closure';
import './own-data.scss';

/** 注销: what goes and what stays, what is in the way, the request, and its withdrawal until its day (R-V2). */
export default function Closure() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /account-closure', {}, { isEnabled: session !== undefined });
  const reload = () => {
    void resource.reload();
    // The home page says it, too.
    void refreshSession();
  };
  return (
    <Page title="注销账号">
      <ResourceView resource={resource}>
        {(closure) => (
          <>
            {closure.state === 'requested' && <Requested closure={closure} onTakenBack={reload} />}
            {closure.state === 'stopped' && <StoppedClosure by={closure.stoppedBy} />}
            {isBlocked(closure) && <ClosureObstacles obstacles={closure.obstacles} />}
            <ClosureTerms />
            {closure.state !== 'requested' && !isBlocked(closure) && (
              <Ask
                closure={closure}
                onAsked={() => {
                  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
                  reload();
                }}
              />
            )}
          </>
        )}
      </ResourceView>
    </Page>
  );
}

/** What must be settled first stands first: nothing else can be done here. */
const isBlocked = ({ state, obstacles }: AccountClosure) => state !== 'requested' && obstacles.length > 0;

function Ask({ closure, onAsked }: { closure: AccountClosure; onAsked: () => void }) {
  if (closure.phoneMasked === null)
    return (
      <SectionCard title="先绑定手机">
        <View className="own-data__text">注销要用短信验证码确认，进展也用短信通知您。</View>
        <Button onPress={() => go('pages/login/phone')}>绑定手机</Button>
      </SectionCard>
    );
  return <AskClosure phoneMasked={closure.phoneMasked} onAsked={onAsked} />;
}

function Requested({ closure, onTakenBack }: { closure: AccountClosure; onTakenBack: () => void }) {
  const { isBusy, problem, send } = useSending();
  const takeBack = () =>
    void send(
      {
        intention: 'account-closure/withdrawal',
        label: '撤回注销',
        route: 'POST /account-closure/withdrawal',
        input: {},
      },
      onTakenBack,
      onTakenBack,
    );
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <Notice tone="needs-you">
        {closure.closesAt &&
          `您的账号将于 ${formatTime(closure.closesAt)} 注销，注销后不能恢复。此前可以撤回。`}
      </Notice>
      {closure.obstacles.length > 0 && <ClosureObstacles obstacles={closure.obstacles} />}
      <Button id="take-back-closure" isBusy={isBusy} onPress={takeBack}>
        撤回注销
      </Button>
    </>
  );
}
