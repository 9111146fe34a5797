import { Text, View } from '@tarojs/components';
import type { Session } from '@contracts/login';
import { Notice } from '@/shared/feedback/notice';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { LoginGate } from '@/shared/session/login-gate';
import { roleName, roleUnit } from '@/pages/login/role-words';
import './management.scss';

/** What a person does for institutions: the accounts held, and how one comes by them (R-E, R-H). */
export default function Management() {
  return (
    <Page title="管理" isTab>
      <LoginGate purpose="登录后查看您在各单位的业务账号。">
        {(session) => (
          <>
            <HeldRoles session={session} />
            <LinkList>
              <LinkRow
                icon="shield"
                title="本人业务账号管理"
                text="凭授权码添加业务，查看已取得的业务"
                onPress={() => go('pages/authorization/index')}
              />
              <LinkRow
                icon="screen"
                title="登录机构授权端"
                text="在电脑上打开机构授权端，用这里确认登录"
                onPress={() => go('pages/login/ticket')}
              />
              <LinkRow
                icon="building"
                title="单位人事账号管理"
                text="申请单位人事账号，查看申请进度"
                onPress={() => go('pages/hr-account/index')}
              />
            </LinkList>
            <HowToComeByThem />
          </>
        )}
      </LoginGate>
    </Page>
  );
}

function HeldRoles({ session: { roles } }: { session: Session }) {
  if (roles.length === 0) {
    return (
      <Notice tone="info">
        您目前没有机构账号。考生申报考试不需要机构账号；承担单位人事或业务审核工作的人员才需要。
      </Notice>
    );
  }
  return (
    <SectionCard title="我的机构账号">
      {roles.map((role) => (
        <View key={role.id} className="management__role">
          <Text>{roleUnit(role)}</Text>
          <View className="management__note">
            {roleName(role)} · 账号 {role.accountNumber}
          </View>
        </View>
      ))}
    </SectionCard>
  );
}

/** Who may get which account, and from whom; the asking itself is done by the one who grants. */
function HowToComeByThem() {
  return (
    <SectionCard title="如何取得机构账号">
      <View className="management__role">
        <Text>业务账号（业务管理人、辅助管理员）</Text>
        <View className="management__note">
          由本单位人事管理主体账号或主管部门发放授权码，在“本人业务账号管理”中添加，须先完成实名认证。取得后在电脑上登录机构授权端办理审核。
        </View>
      </View>
      <View className="management__role">
        <Text>单位人事账号</Text>
        <View className="management__note">
          每个单位一个。在上面“单位人事账号管理”中申请，由主管部门审核；主管部门已发放激活码的，在电脑上激活。
        </View>
      </View>
    </SectionCard>
  );
}
