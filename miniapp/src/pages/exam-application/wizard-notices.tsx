import { Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { goInstead } from '@/shared/navigation/go';
import { hasEdits } from './draft-edits';
import { stepOfPath } from './wizard-steps';
import type { WizardWork } from './use-wizard';

/** What must be known on whatever step one is: a merge, a refused save, what the reviewer asked for here. */
export function WizardNotices({ wizard }: { wizard: WizardWork }) {
  const { state, application, key, isRenewed } = wizard;
  const asked = application.requestedChanges.filter(({ path }) => stepOfPath(path) === key);
  return (
    <>
      {state.isMerged && (
        <Notice tone="info">
          这份申报在另一台设备上有更新的内容，已载入；您在本机正在填写的部分已保留，请核对后继续。
        </Notice>
      )}
      {isRenewed && (
        <Notice tone="info">
          这个项目的填报要求刚有更新，已按新要求显示；不再需要的内容已去掉，请核对后继续。
        </Notice>
      )}
      {state.saving === 'failed' && hasEdits(state.edits) && (
        <Notice tone="refused">
          <View>{state.problem?.message}</View>
          {state.problem?.code === 'not-allowed-now' && (
            <Button
              kind="text"
              size="small"
              onPress={() => goInstead('pages/exam-application/detail', { id: application.id })}
            >
              查看这份申报
            </Button>
          )}
        </Notice>
      )}
      {asked.length > 0 && (
        <Notice tone="needs-you">
          <Text className="notice__title">审核意见，请在本页修改：</Text>
          {asked.map(({ path, remark }) => (
            <View key={path}>{remark}</View>
          ))}
        </Notice>
      )}
    </>
  );
}
