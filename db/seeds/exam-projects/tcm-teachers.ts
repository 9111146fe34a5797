import type { JsonSchemaDocument } from '../../../contracts/exam-project-form';
import { oneOfWords, text } from './common-fields';

/** A teacher of 中医医术确有专长: 指导老师 or 推荐医师 (R-M5, manual 003 §4.3). */

const fifteenDigits = (title: string): JsonSchemaDocument => ({
  ...text(title, 27),
  pattern: '^[0-9A-Z]{15,27}$',
  'x-message': `“${title}”应为 15 至 27 位数字或大写字母，请按证书填写。`,
});

export const teacherFields: Record<string, JsonSchemaDocument> = {
  name: text('姓名', 50),
  idNumber: {
    ...text('身份证号', 18),
    format: 'id-number',
    pattern: '^[0-9]{17}[0-9X]$',
    'x-message': '“身份证号”应为有效的 18 位号码，末位字母请用大写 X。',
  },
  mobile: {
    type: 'string',
    title: '手机',
    format: 'mobile',
    description: '提交后系统会短信告知老师本人',
  },
  institution: text('执业机构', 60, '按执业证书填写全称'),
  county: { type: 'string', title: '执业区县', pattern: '^[0-9]{6}$', 'x-widget': 'region' },
  qualification: fifteenDigits('医师资格证号'),
  licence: fifteenDigits('医师执业证号'),
  specialty: text('专业', 40, '例如：中医内科'),
  title: oneOfWords('职称', ['医师', '主治医师', '副主任医师', '主任医师']),
  years: { type: 'integer', title: '从业年限（年）', minimum: 1, maximum: 80 },
  consent: {
    type: 'boolean',
    title: '本人声明：已征得这位老师同意，由我填写其信息并上传其证件',
    const: true,
    'x-widget': 'switch',
    'x-message': '请先征得老师本人同意，并勾选声明。',
  },
};

export const asksOfTeacher = Object.keys(teacherFields);

/** These fields of each teacher, wherever the form has one. */
export const ofEachTeacher = (...fields: readonly string[]): string[] =>
  ['/form/supervisor', '/form/referees/*'].flatMap((place) => fields.map((field) => `${place}/${field}`));

/** What names or reaches a teacher. */
export const teacherPrivate = ofEachTeacher('name', 'idNumber', 'mobile', 'qualification', 'licence');

/** Where a teacher's number and phone stand in its fields. */
export const teacherContact = { idNumber: 'idNumber', mobile: 'mobile' } as const;
