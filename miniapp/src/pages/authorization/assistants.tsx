import { View } from '@tarojs/components';
import type { AdministeredBusiness } from '@contracts/authorization-change';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { formatTime } from '@/shared/record/time-text';
import { AskedAction } from '@/shared/form/asked-action';
import './authorization.scss';

interface AssistantsProps {
  business: AdministeredBusiness;
  onRemoved: () => void;
}

/** 辅助管理员: who works in the business beside its administrator; added, and removed (R-H5). */
export const Assistants = ({ business: { id, assistants, businessName }, onRemoved }: AssistantsProps) => (
  <SectionCard title="辅助管理员">
    {assistants.length === 0 && (
      <View className="authorization__note">
        还没有辅助管理员。辅助管理员可以和您一样办理审核，但不能转移业务或再添加他人。
      </View>
    )}
    {assistants.map(({ id: assistantId, name, since, isRemovable }) => (
      <View key={assistantId} className="authorization__person">
        <View>
          <View className="authorization__line">{name}</View>
          <View className="authorization__note">{formatTime(since)} 添加</View>
        </View>
        {isRemovable && (
          <AskedAction
            id={`remove-${assistantId}`}
            kind="danger"
            size="small"
            intention={{
              intention: `assistant/${assistantId}/remove`,
              label: '移除',
              route: 'POST /own-businesses/:id/assistants/:assistantId/removal',
              input: { params: { id, assistantId } },
            }}
            question={`移除辅助管理员${name}？`}
            consequence={`${name}在“${businessName}”的权限立即终止，并会收到通知。`}
            onDone={onRemoved}
          />
        )}
      </View>
    ))}
    <Button
      id="add-assistant"
      kind="secondary"
      onPress={() => go('pages/authorization/change', { id, kind: 'assistant' })}
    >
      添加辅助管理员
    </Button>
  </SectionCard>
);
