import type { FieldProblem } from '../contracts/problems';
import type { TypedPersonalDetails } from '../contracts/personal-details';
import {
  askedPersonalDetails,
  personalDetailFields,
  type PersonalDetailField,
} from '../contracts/personal-details-choices';
import { missingPersonalDetails, type PersonalDetailsDraft } from '../contracts/personal-details-draft';
import { fieldProblemsOf } from './field-faults';

/** As it is stored: only what is asked of somebody of this 身份类型 and nationality (R-I7). */
export function normalisePersonalDetails(typed: TypedPersonalDetails): TypedPersonalDetails {
  const asked: readonly string[] = askedPersonalDetails(typed);
  // No type follows a filter over the fields of an object; 身份类型 and nationality are asked of everybody.
  return Object.fromEntries(
    Object.entries(typed).filter(([field]) => asked.includes(field)),
  ) as TypedPersonalDetails;
}

/** What is missing or can't be, field by field. */
export const personalDetailsFaults = (values: TypedPersonalDetails): FieldProblem[] =>
  fieldProblemsOf(
    {
      ...Object.fromEntries(missingPersonalDetails(values).map(({ field, sentence }) => [field, sentence])),
      ...(values.degree && { degree: degreeFault(values) }),
    },
    '/values',
  );

/** Every degree follows 大学本科 or more; one above one's 学历 (同等学力) is possible. */
function degreeFault({ degree, education }: TypedPersonalDetails): string | undefined {
  if (degree === undefined || degree === 'none') return undefined;
  return education === 'undergraduate' || education === 'postgraduate' || education === undefined
    ? undefined
    : '有学位的，学历应为大学本科或研究生，请核对学历和学位。';
}

/** One field that was changed: codes. */
export interface DetailChange {
  readonly field: PersonalDetailField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs, in the order of the page. */
export const personalDetailsChanges = (
  before: PersonalDetailsDraft,
  after: TypedPersonalDetails,
): DetailChange[] =>
  personalDetailFields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);
