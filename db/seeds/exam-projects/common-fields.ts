import type { JsonSchemaDocument } from '../../../contracts/exam-project-form';
import { ethnicities } from '../../../contracts/personal-details-choices';

/** Parts that the forms of several projects share. Each object is closed: unknown fields are refused. */

/** A closed object of fields, those named required. The order of `properties` is that of the form. */
export function section(
  title: string,
  properties: Record<string, JsonSchemaDocument>,
  required: readonly string[],
  description?: string,
): JsonSchemaDocument {
  return {
    type: 'object',
    title,
    ...(description && { description }),
    additionalProperties: false,
    required: [...required],
    properties,
  };
}

/** A line of text that must say something. */
export const text = (title: string, maxLength: number, description?: string): JsonSchemaDocument => ({
  type: 'string',
  title,
  ...(description && { description }),
  minLength: 1,
  maxLength,
});

/** A day, `YYYY-MM-DD`. */
export const day = (
  title: string,
  limits: { formatMinimum?: string; formatMaximum?: string } = {},
): JsonSchemaDocument => ({
  type: 'string',
  title,
  format: 'date',
  ...limits,
});

/** One of a few words, which are stored as people read them. */
export const oneOfWords = (
  title: string,
  words: readonly string[],
  widget?: 'radio',
): JsonSchemaDocument => ({
  type: 'string',
  title,
  enum: [...words],
  ...(widget && { 'x-widget': widget }),
});

export const schooling = ['中专', '大专', '本科', '硕士研究生', '博士研究生'] as const;
const degrees = ['无', '学士', '硕士', '博士'] as const;

/** 民族 as GB/T 3304 names them, which 个人信息 has too. */
const nationalities = ethnicities.map(({ text }) => text);

/** 基本信息: what the account doesn't know already. Name, document, sex and birth are shown from the verification. */
export const basicSection = section(
  '基本信息',
  {
    nationality: oneOfWords('民族', nationalities),
    mobile: {
      type: 'string',
      title: '联系电话',
      format: 'mobile',
      'x-prefill': 'person.phone',
      description: '审核单位可能拨打此号码；短信通知发送到账号绑定的手机',
    },
    address: text('通讯地址', 100, '写到门牌号，用于邮寄证书'),
    email: { type: 'string', title: '电子邮箱', format: 'email', maxLength: 80 },
  },
  ['nationality', 'mobile', 'address'],
);

/** What reaches the candidate. */
export const basicPrivate = ['mobile', 'address', 'email'].map((field) => `/form/basic/${field}`);

/** One row of education. */
export function educationRow(earliest: string, latest: string): JsonSchemaDocument {
  return section(
    '学历',
    {
      school: text('学校', 60, '按毕业证书填写全称'),
      major: text('专业', 60),
      schooling: oneOfWords('学历', schooling),
      degree: oneOfWords('学位', degrees),
      startedOn: day('入学时间', { formatMinimum: earliest, formatMaximum: latest }),
      graduatedOn: day('毕业时间', { formatMinimum: earliest, formatMaximum: latest }),
      certificateNumber: {
        ...text('毕业证书编号', 30),
        pattern: '^[0-9A-Za-z第号字（）()-]+$',
        'x-message': '“毕业证书编号”只能有数字、字母和连字符，请按毕业证书填写。',
      },
    },
    ['school', 'major', 'schooling', 'degree', 'startedOn', 'graduatedOn', 'certificateNumber'],
  );
}

/** The root of a form: one property a section, in the order of the steps. */
export function formOf(sections: Record<string, JsonSchemaDocument>): JsonSchemaDocument {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: Object.keys(sections),
    properties: sections,
  };
}
