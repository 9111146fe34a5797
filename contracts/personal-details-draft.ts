import type { PersonalDetails, TypedPersonalDetails } from './personal-details';
import {
  askedPersonalDetails,
  personalDetailFields,
  personalDetailWord,
  personalDetailWords,
  type ChangedDetail,
  type PersonalDetailField,
} from './personal-details-choices';

/** 我的信息 while it is being filled in, the same in both front ends and on the server. Importable at run time. */
export type PersonalDetailsDraft = Partial<TypedPersonalDetails>;

/** What a form begins with: nearly everybody is of China, and the unit's list may have said what it knows. */
export const beginningOfPersonalDetails = ({
  offered,
  values,
}: Pick<PersonalDetails, 'offered' | 'values'>): PersonalDetailsDraft => ({
  nationality: 'CN',
  ...offered,
  ...values,
});

/** Says which fields were filled in by the unit's list and wait to be looked at; nothing where none are. */
export function offeredSentence(
  { offered }: Pick<PersonalDetails, 'offered'>,
  draft: PersonalDetailsDraft,
): string | undefined {
  const words = askedPersonalDetails(draft)
    .filter((field) => Object.hasOwn(offered, field))
    .map((field) => personalDetailWords[field]);
  return words.length > 0 ? `${words.join('、')}已按单位的预传名单填入，请核对后保存。` : undefined;
}

/** What is asked and still missing, in the order of the page, with the sentence for its field. */
export const missingPersonalDetails = (
  draft: PersonalDetailsDraft,
): { field: PersonalDetailField; sentence: string }[] =>
  askedPersonalDetails(draft)
    .filter((field) => draft[field] === undefined)
    .map((field) => ({ field, sentence: `请选择${personalDetailWords[field]}。` }));

/** As it can be sent; undefined while 身份类型 or nationality is missing. */
export function sendablePersonalDetails(draft: PersonalDetailsDraft): TypedPersonalDetails | undefined {
  const { identityType, nationality, ...others } = draft;
  return identityType && nationality ? { identityType, nationality, ...others } : undefined;
}

/** The fields in which two differ, of those that are asked by either. */
export function personalDetailsDifferences(
  one: PersonalDetailsDraft,
  other: PersonalDetailsDraft,
): readonly PersonalDetailField[] {
  const asked = new Set([...askedPersonalDetails(one), ...askedPersonalDetails(other)]);
  return personalDetailFields.filter((field) => asked.has(field) && one[field] !== other[field]);
}

/** A value in words; 未填写 where there is none. The name of an internal department comes as it is. */
export const personalDetailText = (field: ChangedDetail, value: string | null | undefined): string => {
  if (field === 'internalDepartment') return value ?? '未选择';
  return value ? personalDetailWord(field, value) : '未填写';
};

/** One change: what there is now, after what there was. */
export const personalDetailChangeText = (
  field: ChangedDetail,
  before: string | null,
  after: string | null,
): string => {
  const now = personalDetailText(field, after);
  const what = before === null ? now : `${personalDetailText(field, before)} → ${now}`;
  return `${personalDetailWords[field]}：${what}`;
};
