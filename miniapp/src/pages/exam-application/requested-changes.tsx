import { Text, View } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { Pressable } from '@/shared/controls/pressable';
import { Icon } from '@/shared/icon/icon';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import './missing-list.scss';

/** What the reviewer asks to change; each line leads to its field (UX: the asked changes as a list). */
export function RequestedChanges({ application }: { application: ApplicationDetail }) {
  const { id, requestedChanges } = application;
  if (requestedChanges.length === 0) return null;
  return (
    <SectionCard title={`请修改以下 ${requestedChanges.length} 处`}>
      <View className="missing-list">
        {requestedChanges.map(({ path, remark }) => (
          <Pressable
            key={path}
            className="missing-list__row"
            onPress={() => go('pages/exam-application/form', { id, field: path })}
          >
            <Text className="missing-list__words">{remark}</Text>
            <Icon name="chevron-right" size="small" />
          </Pressable>
        ))}
      </View>
    </SectionCard>
  );
}
