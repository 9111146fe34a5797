import { View } from '@tarojs/components';
import type { EndedByUnit } from '@contracts/unit';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';
import { formatTime } from '@/shared/record/time-text';

const what = {
  returned: '退回了您的绑定',
  'transferred-out': '已将您转出',
  removed: '已将您移除',
  deleted: '已将您从在岗人员名册删除',
} as const satisfies Record<EndedByUnit['how'], string>;

const next = {
  returned: '请重新选择单位。',
  'transferred-out': '可以绑定新的工作单位。',
  removed: '可以绑定新的工作单位。',
  deleted: '可以绑定其他单位；再次申请该单位，须先重新实名认证。',
} as const satisfies Record<EndedByUnit['how'], string>;

/** How and why the unit has ended the binding, and what to do now (R-I3, R-I4). */
export function EndedByUnitNotice({ ended }: { ended: EndedByUnit }) {
  return (
    <Notice tone="needs-you">
      <View>
        {formatTime(ended.at)}，“{ended.institutionName}”{what[ended.how]}，绑定已解除。
        {next[ended.how]}
      </View>
      {ended.how === 'deleted' && (
        <Button id="to-identity" kind="text" size="small" onPress={() => go('pages/identity/index')}>
          去重新认证
        </Button>
      )}
      {ended.reason && <View>原因：{ended.reason}</View>}
    </Notice>
  );
}
