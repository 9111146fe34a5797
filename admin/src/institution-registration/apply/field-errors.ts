import {
  askedOfKind,
  materialsAskedOf,
  materialTitle,
  registrationMaterials,
} from '@contracts/institution-registration-states';
import type { FieldProblem } from '@contracts/problems';
import type { Draft, TextField } from './draft';

/** Everything on the form that can be wrong, in the order of the page. */
const fieldNames = [
  'applicantName',
  'phone',
  'kind',
  'supervisorId',
  'name',
  'address',
  'creditCode',
  'licenceNumber',
  ...registrationMaterials,
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What is wrong, said at the field. */
export type FieldErrors = Partial<Record<FieldName, string>>;

export const fieldId = (name: FieldName): string => `registration-${name}`;

export const firstWrong = (errors: FieldErrors): FieldName | undefined =>
  fieldNames.find((name) => errors[name] !== undefined);

/** What is still missing of the fields; whether it is right is for the API to say. */
export function missingFields(draft: Draft): FieldErrors {
  const { texts, kind, supervisor } = draft;
  const errors: FieldErrors = {};
  const need = (name: TextField, words: string) => {
    if (texts[name].trim() === '') errors[name] = words;
  };
  need('applicantName', '请填写申请人姓名');
  if (!kind) errors.kind = '请选择机构类别';
  if (!supervisor) errors.supervisorId = '请选择主管单位';
  need('name', '请按证照填写完整的机构名称');
  need('address', '请填写机构地址');
  if (kind && askedOfKind[kind].creditCode) need('creditCode', '请填写 18 位统一社会信用代码');
  const licence = kind && askedOfKind[kind].licence;
  if (licence) need('licenceNumber', `请填写${licence}号`);
  return errors;
}

/** What is missing of the pictures, or kept so long that the server has let go of it. */
export function missingPictures({ pictures, kind }: Draft, nowMs: number): FieldErrors {
  const errors: FieldErrors = {};
  if (!kind) return errors;
  for (const slot of materialsAskedOf(kind)) {
    const picture = pictures[slot];
    if (!picture) errors[slot] = `请上传${materialTitle(slot, kind)}`;
    else if (picture.expiresAt && Date.parse(picture.expiresAt) <= nowMs)
      errors[slot] = '上传后超过 30 分钟没有提交，图片已清除，请重新上传';
  }
  return errors;
}

/** A refusal of the API at the fields of the page, whether it names them in the form alone or in the whole body. */
export function fieldErrorsOf(problems: readonly FieldProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of problems) {
    const named = path.replace(/^\/(form|materials)/, '').slice(1);
    const name = fieldNames.find((each) => each === named);
    if (name) errors[name] ??= message;
  }
  return errors;
}

/** The errors without those of fields that were changed. */
export function stillWrong(errors: FieldErrors, before: Draft, after: Draft): FieldErrors {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const left: FieldErrors = {};
  for (const name of fieldNames) if (old[name] === now[name]) left[name] = errors[name];
  return left;
}

const valuesOf = ({ texts, kind, supervisor, pictures }: Draft): Partial<Record<FieldName, string>> => ({
  ...texts,
  kind,
  supervisorId: supervisor?.id,
  ...Object.fromEntries(Object.entries(pictures).map(([slot, { uploadId }]) => [slot, uploadId])),
});
