import { View } from '@tarojs/components';
import type { PersonalDetails } from '@contracts/personal-details';
import { personalDetailWords, type PersonalDetailField } from '@contracts/personal-details-choices';
import { personalDetailText, type PersonalDetailsDraft } from '@contracts/personal-details-draft';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { formatTime } from '@/shared/record/time-text';
import './personal-details.scss';

interface BehindNoticeProps {
  /** What is saved now. */
  details: PersonalDetails;
  draft: PersonalDetailsDraft;
  /** In which both differ. */
  fields: readonly PersonalDetailField[];
  onTakeLatest: () => void;
  onKeepTyped: () => void;
}

/** Somebody else saved meanwhile: nothing is lost, and the person decides. */
export function BehindNotice({ details, draft, fields, onTakeLatest, onKeepTyped }: BehindNoticeProps) {
  const { savedBy, savedAt, values } = details;
  return (
    <Notice tone="needs-you">
      <View>
        {savedBy ?? '他人'}已于 {savedAt && formatTime(savedAt)}{' '}
        保存了这些信息。您填写的内容仍保留在上面，尚未保存。不同的是：
      </View>
      {fields.map((field) => (
        <View key={field}>
          {personalDetailWords[field]}：最新为“{personalDetailText(field, values[field])}”，您填写的是“
          {personalDetailText(field, draft[field])}”
        </View>
      ))}
      <View className="personal-details__verbs">
        <Button id="take-latest" kind="secondary" size="small" onPress={onTakeLatest}>
          改用最新内容
        </Button>
        <Button id="keep-typed" kind="secondary" size="small" onPress={onKeepTyped}>
          保留我填写的内容
        </Button>
      </View>
    </Notice>
  );
}
