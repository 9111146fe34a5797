import { View } from '@tarojs/components';
import type { OwnSession } from '@contracts/session';
import { sessionClientWords } from '@contracts/session-words';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import './session-card.scss';

interface SessionCardProps {
  login: OwnSession;
  onEnd: () => void;
}

/** One login in words; this one is marked, and left by 退出登录. */
export function SessionCard({ login, onEnd }: SessionCardProps) {
  return (
    <SectionCard
      title={login.browser}
      note={login.isCurrent && <StateBadge tone="done">本次登录</StateBadge>}
    >
      <Facts
        facts={[
          { label: '登录入口', value: sessionClientWords[login.client] },
          { label: '网络地址', value: login.address },
          { label: '登录时间', value: formatTime(login.startedAt) },
          { label: '最近使用', value: formatTime(login.lastUsedAt) },
        ]}
      />
      {!login.isCurrent && (
        <View className="session-card__verb">
          <Button kind="secondary" size="small" onPress={onEnd}>
            退出该设备
          </Button>
        </View>
      )}
    </SectionCard>
  );
}
