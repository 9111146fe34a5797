import { Page } from '@/shared/layout/page';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { LoginGate } from '@/shared/session/login-gate';
import { Announcements } from './announcements';
import { ClosureNotice } from './closure-notice';
import { IdentityBanner } from './identity-banner';
import { NeedsYou } from './needs-you';
import { Projects } from './projects';
import { UnreadRow } from './unread-row';

/** Home: what needs the person first, then the businesses (R-M1). */
export default function Home() {
  return (
    <Page title="首页" isTab>
      <LoginGate purpose="登录后查看可申报的考试、审核进度和待办事项。">
        {({ person }) => (
          <>
            <ClosureNotice person={person} />
            <IdentityBanner state={person.identityState} />
            <NeedsYou />
            <Projects />
            <Announcements />
            <LinkList>
              <LinkRow
                icon="file"
                title="申报记录"
                text="进度、审核结果和申报表"
                onPress={() => go('pages/exam-application/index')}
              />
              <UnreadRow />
              <LinkRow
                icon="screen"
                title="确认登录电脑端"
                text="扫描电脑端登录页的二维码"
                onPress={() => go('pages/login/ticket')}
              />
            </LinkList>
          </>
        )}
      </LoginGate>
    </Page>
  );
}
