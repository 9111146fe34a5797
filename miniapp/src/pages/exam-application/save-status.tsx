import { Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { formatTime } from '@/shared/record/time-text';
import { hasEdits } from './draft-edits';
import type { DraftState } from './draft-saver';

/** Whether what is typed is stored, and since when: `已保存 14:05`. */
export function SaveStatus({ state, onRetry }: { state: DraftState; onRetry: () => void }) {
  if (state.saving === 'failed' && hasEdits(state.edits)) {
    return (
      <View className="save-status save-status--failed" role="alert">
        <Text>尚未保存</Text>
        <Button kind="text" size="small" onPress={onRetry}>
          重试
        </Button>
      </View>
    );
  }
  return (
    <View className="save-status" role="status">
      {saveText(state)}
    </View>
  );
}

function saveText({ saving, edits, draft }: DraftState): string {
  if (saving === 'sending') return '正在保存…';
  if (hasEdits(edits)) return '有修改未保存';
  return draft.savedAt ? `已保存 ${formatTime(draft.savedAt).slice(-5)}` : '填写后自动保存';
}
