import { Page } from '@/shared/layout/page';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { LoginGate } from '@/shared/session/login-gate';
import { UnreadRow } from '@/pages/home/unread-row';
import { AccountRows } from './account-rows';
import { Logout } from './logout';
import { Profile } from './profile';

/** What is the person's own: who they are, their messages, where they are logged in, what they agreed to. */
export default function Me() {
  return (
    <Page title="我的" isTab>
      <LoginGate purpose="登录后查看您的实名认证、工作单位和申报记录。">
        {({ person }) => (
          <>
            <Profile person={person} />
            <LinkList>
              <LinkRow icon="identity" title="实名认证" onPress={() => go('pages/identity/index')} />
              <LinkRow icon="person" title="我的信息" onPress={() => go('pages/personal-details/index')} />
              <LinkRow icon="building" title="工作单位" onPress={() => go('pages/unit/index')} />
              <UnreadRow />
            </LinkList>
            <AccountRows person={person} />
            <LinkList>
              <LinkRow
                icon="lock"
                title="个人信息与隐私"
                text="查看、导出您的信息，撤回同意，注销账号"
                onPress={() => go('pages/own-data/index')}
              />
              <LinkRow
                icon="file"
                title="用户协议"
                onPress={() => go('pages/consent/document', { kind: 'agreement' })}
              />
              <LinkRow
                icon="shield"
                title="隐私政策"
                onPress={() => go('pages/consent/document', { kind: 'privacy' })}
              />
            </LinkList>
            <Logout />
          </>
        )}
      </LoginGate>
    </Page>
  );
}
