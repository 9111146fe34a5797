import { Text, View } from '@tarojs/components';
import type { OwnIdentity } from '@contracts/identity';
import { Notice } from '@/shared/feedback/notice';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { formatTime, unbrokenDates } from '@/shared/record/time-text';
import { wayWords, type Way } from './ways';
import './identity.scss';

const toForm = (way: Way) => () => go('pages/identity/form', { way });

/** The ways to prove who one is; after a refusal its reason first, under a lock its end (R-B3, R-B4). */
export function ChooseWay({ identity }: { identity: OwnIdentity }) {
  const { lastRefusal, lockedUntil, triesLeft, availableActions } = identity;
  const mayScan = availableActions.includes('scan');
  return (
    <>
      {lastRefusal && (
        <Notice tone="refused">
          <Text className="notice__title">认证失败（{formatTime(lastRefusal.at)}）</Text>
          <View>{lastRefusal.reason}</View>
        </Notice>
      )}
      {lockedUntil && (
        <Notice tone="needs-you">
          今天的自动核验次数已用完，将于 {unbrokenDates(formatTime(lockedUntil))}{' '}
          恢复。您可以现在申请人工审核。
        </Notice>
      )}
      <LinkList>
        {mayScan && (
          <LinkRow
            icon="scan"
            title={wayWords.automatic}
            text={`拍摄身份证两面，马上得到结果${triesLeft < 3 ? `；今天还可以试 ${triesLeft} 次` : ''}`}
            value={<StateBadge tone="done">推荐</StateBadge>}
            onPress={toForm('automatic')}
          />
        )}
        <LinkRow
          icon="identity"
          title={wayWords.manual}
          text="自动核验不成功时使用，由平台管理员审核，需等待"
          onPress={toForm('manual')}
        />
        <LinkRow
          icon="file"
          title={wayWords.other}
          text="非大陆居民：护照、通行证、居住证、永久居留身份证"
          onPress={toForm('other')}
        />
      </LinkList>
      <View className="identity__hint">
        请准备好证件原件，约需 2 分钟。证件照片仅用于本次认证，认证结束即删除。
      </View>
    </>
  );
}
