import type { Person } from '@contracts/login';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';

/** The ways in to the account, and where it is logged in (R-A2, R-A3, R-A5). */
export function AccountRows({ person }: { person: Person }) {
  return (
    <LinkList>
      <LinkRow
        icon="screen"
        title="扫码登录"
        text="确认在电脑上的登录"
        onPress={() => go('pages/login/ticket')}
      />
      <LinkRow
        icon="phone"
        title="绑定手机"
        value={person.phoneMasked ?? '未绑定'}
        onPress={() => go('pages/login/phone')}
      />
      {person.hasWechat || (
        <LinkRow icon="chat" title="绑定微信" value="未绑定" onPress={() => go('pages/login/wechat')} />
      )}
      <LinkRow icon="shield" title="登录设备" onPress={() => go('pages/login/sessions')} />
    </LinkList>
  );
}
