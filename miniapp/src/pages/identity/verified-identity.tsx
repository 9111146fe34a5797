import { View } from '@tarojs/components';
import type { OwnIdentity } from '@contracts/identity';
import { documentTypeWords } from '@contracts/identity-states';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime, unbrokenDates } from '@/shared/record/time-text';

/** Proven: what the account stands for. */
export function VerifiedIdentity({ identity }: { identity: OwnIdentity }) {
  const { name, documentType, documentNumberMasked, way, renewalFor, availableActions, lockedUntil } =
    identity;
  return (
    <>
      {renewalFor && (
        <Notice tone="needs-you">
          <View>
            您已被从“{renewalFor}
            ”的在岗人员名册删除。再次申请该单位前，须重新认证；不再申请该单位的，无需办理。
          </View>
          {lockedUntil && (
            <View>今天的自动核验次数已用完，将于 {unbrokenDates(formatTime(lockedUntil))} 恢复。</View>
          )}
          {availableActions.includes('scan') && (
            <Button
              id="verify-anew"
              kind="text"
              size="small"
              onPress={() => go('pages/identity/form', { way: 'automatic' })}
            >
              重新认证
            </Button>
          )}
        </Notice>
      )}
      <SectionCard title="实名信息" note={<StateBadge tone="done">认证成功</StateBadge>}>
        <Facts
          facts={[
            { label: '姓名', value: name },
            { label: '证件类型', value: documentType && documentTypeWords[documentType] },
            { label: '证件编号', value: documentNumberMasked },
            ...(way ? [{ label: '认证方式', value: way === 'manual' ? '人工审核' : '自动核验' }] : []),
          ]}
        />
      </SectionCard>
    </>
  );
}
