import Button from '@mui/material/Button';
import { formatDateTime } from '../format/date-time';
import type { DraftEditing } from './use-draft-editing';

/** Whether what is typed is stored, and since when. */
export function SavedText({ editing, isBroken }: { editing: DraftEditing; isBroken: boolean }) {
  const { saving, saved, latest } = editing;
  if (isBroken || latest) return <span role="status">有修改未保存</span>;
  if (saving === 'failed')
    return (
      <span role="alert">
        尚未保存
        <Button size="small" onClick={editing.save}>
          重试
        </Button>
      </span>
    );
  const text = editing.isUnsaved
    ? '正在保存…'
    : saved.savedAt
      ? `草稿已保存 ${formatDateTime(saved.savedAt)}`
      : '修改后自动保存为草稿';
  return <span role="status">{text}</span>;
}
