import { View } from '@tarojs/components';
import type { EndedByUnit } from '@contracts/unit';
import { Notice } from '@/shared/feedback/notice';
import { formatTime } from '@/shared/record/time-text';

const what = {
  returned: '退回了您的绑定',
  'transferred-out': '已将您转出',
  removed: '已将您移除',
} as const satisfies Record<EndedByUnit['how'], string>;

/** How and why the unit has ended the binding, and what to do now (R-I3, R-I4). */
export function EndedByUnitNotice({ ended }: { ended: EndedByUnit }) {
  return (
    <Notice tone="needs-you">
      <View>
        {formatTime(ended.at)}，“{ended.institutionName}”{what[ended.how]}，绑定已解除。
        {ended.how === 'returned' ? '请重新选择单位。' : '可以绑定新的工作单位。'}
      </View>
      {ended.reason && <View>原因：{ended.reason}</View>}
    </Notice>
  );
}
