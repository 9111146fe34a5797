import { View } from '@tarojs/components';
import type { PersonalDetails } from '@contracts/personal-details';
import {
  askedPersonalDetails,
  personalDetailChoices,
  personalDetailWords,
  type PersonalDetailField,
} from '@contracts/personal-details-choices';
import {
  missingPersonalDetails,
  offeredSentence,
  sendablePersonalDetails,
} from '@contracts/personal-details-draft';
import { Button } from '@/shared/controls/button';
import { ChoiceField } from '@/shared/controls/choice-field';
import { Notice } from '@/shared/feedback/notice';
import { controlId } from '@/shared/form/field-errors';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { formatTime } from '@/shared/record/time-text';
import { BehindNotice } from './behind-notice';
import { useDetailsForm } from './use-details-form';
import './personal-details.scss';

interface DetailsFormProps {
  personId: string;
  details: PersonalDetails;
  /** Saved, or somebody else's saving was met. */
  onChanged: () => void;
}

const sections: readonly { title: string; fields: readonly PersonalDetailField[] }[] = [
  { title: '基本信息', fields: ['identityType', 'nationality', 'ethnicity', 'politicalStatus'] },
  { title: '学历学位', fields: ['education', 'degree'] },
  { title: '岗位职称', fields: ['title', 'post', 'establishment'] },
];

const pathOf = (field: PersonalDetailField): string => `/values/${field}`;

/** Everything in pickers; what is asked follows 身份类型 and nationality. What was typed stays until it is saved. */
export function DetailsForm({ personId, details, onChanged }: DetailsFormProps) {
  const form = useDetailsForm(personId, details);
  const { isBusy, problem, errors, send, showErrors, forgetError } = useSending();
  const asked = askedPersonalDetails(form.draft);
  const offered = offeredSentence(details, form.draft);
  const save = () => {
    const missing = missingPersonalDetails(form.draft);
    const values = sendablePersonalDetails(form.draft);
    if (missing.length > 0 || !values)
      return showErrors(Object.fromEntries(missing.map(({ field, sentence }) => [pathOf(field), sentence])));
    void send(
      {
        intention: 'personal-details/save',
        label: '保存我的信息',
        route: 'PUT /personal-details',
        input: { body: { version: form.version, values } },
      },
      () => {
        form.forget();
        onChanged();
      },
      ({ code }) => code === 'changed-elsewhere' && onChanged(),
    );
  };
  const field = (name: PersonalDetailField) => (
    <View key={name} className="personal-details__field">
      <ChoiceField
        id={controlId(pathOf(name))}
        label={personalDetailWords[name]}
        value={form.draft[name]}
        options={personalDetailChoices[name]}
        error={errors[pathOf(name)]}
        onChange={(value) => {
          forgetError(pathOf(name));
          form.change(name, value);
        }}
      />
    </View>
  );
  return (
    <>
      {offered && <Notice tone="info">{offered}</Notice>}
      {sections.map(({ title, fields }) => {
        const shown = fields.filter((name) => asked.includes(name));
        return shown.length > 0 ? (
          <SectionCard key={title} title={title}>
            {shown.map(field)}
          </SectionCard>
        ) : null;
      })}
      {form.behindIn ? (
        <BehindNotice
          details={details}
          draft={form.draft}
          fields={form.behindIn}
          onTakeLatest={form.forget}
          onKeepTyped={form.keepTyped}
        />
      ) : (
        problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>
      )}
      <Button id="save-details" isBusy={isBusy} isDisabled={form.behindIn !== undefined} onPress={save}>
        保存
      </Button>
      <View className="personal-details__saved" role="status">
        {form.isTyped ? '有修改尚未保存' : savedText(details)}
      </View>
    </>
  );
}

const savedText = ({ savedAt, savedBy }: PersonalDetails): string =>
  savedAt ? `${savedBy ?? ''} 于 ${formatTime(savedAt)} 保存` : '';
