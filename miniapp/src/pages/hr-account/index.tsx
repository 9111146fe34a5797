import { View } from '@tarojs/components';
import type { HrApplicationSummary } from '@contracts/hr-account-application';
import { hrApplicationStateWords } from '@contracts/hr-account-application-states';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { NoPhone } from './no-phone';
import { NotVerified } from './not-verified';
import { stateTones } from './state-tones';
import './hr-account.scss';

/** 单位人事账号管理: one's applications for a unit's HR account, and the way to a new one (R-E2). */
export default function HrAccount() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /hr-account-applications/own', {}, { isEnabled: session !== undefined });
  const { identityState, phoneMasked } = session?.person ?? {
    identityState: 'unverified',
    phoneMasked: null,
  };
  return (
    <Page title="单位人事账号管理">
      <ResourceView resource={resource} rows={1}>
        {({ items }) => {
          const isWaiting = items.some(({ state }) => state === 'awaiting-review');
          return (
            <>
              {identityState !== 'verified' ? (
                <NotVerified identityState={identityState} />
              ) : (
                phoneMasked === null && <NoPhone />
              )}
              {items.length > 0 ? <Applications items={items} /> : <NoApplication />}
              <View className="hr-account__verb">
                <Button
                  id="apply"
                  isDisabled={identityState !== 'verified' || phoneMasked === null || isWaiting}
                  onPress={() => go('pages/hr-account/search')}
                >
                  申请账号
                </Button>
                {isWaiting && (
                  <View className="hr-account__note">
                    待审核的申请办结或撤回后，才能再申请其他单位的账号。
                  </View>
                )}
              </View>
            </>
          );
        }}
      </ResourceView>
    </Page>
  );
}

function Applications({ items }: { items: readonly HrApplicationSummary[] }) {
  return (
    <LinkList>
      {items.map(({ id, institution, state, submittedAt }) => (
        <LinkRow
          key={id}
          title={institution.name}
          text={`${formatTime(submittedAt)} 提交`}
          value={<StateBadge tone={stateTones[state]}>{hrApplicationStateWords[state]}</StateBadge>}
          onPress={() => go('pages/hr-account/detail', { id })}
        />
      ))}
    </LinkList>
  );
}

function NoApplication() {
  return (
    <StandIn icon="building" title="还没有申请过单位人事账号">
      每个单位一个人事管理主体账号，用来维护单位信息、发放业务账号和管理本单位人员。由单位指定的人员申请，主管部门审核；主管部门已发放激活码的，不必申请，在电脑上激活即可。
    </StandIn>
  );
}
