import type { ExamProjectDefinition } from '../../../contracts/exam-project';
import {
  basicPrivate,
  basicSection,
  day,
  educationRow,
  formOf,
  oneOfWords,
  section,
  text,
} from './common-fields';
import { educationCertificate, photo, pledge } from './common-materials';
import { healthTitleCategories } from './health-title-categories';
import { yearsRules } from './health-title-years';

const titles = ['无', '初级（士）', '初级（师）'] as const;

/** 卫生专业技术资格考试 (SPEC, "Facts for the projects that ship"); `year` is the exam year. */
export function healthTitle(year: number): ExamProjectDefinition {
  const yearsUntil = `${year - 1}-12-31`;
  return {
    summary: '初级（士）、初级（师）、中级考试报名：提交后缴费，经单位审核、现场确认，再由市级、省级审核。',
    levels: [
      { code: 'primary-technician', name: '初级（士）' },
      { code: 'primary-practitioner', name: '初级（师）' },
      { code: 'intermediate', name: '中级' },
    ],
    categories: healthTitleCategories,
    subjects: {
      list: [
        { code: 'basic', name: '基础知识' },
        { code: 'related', name: '相关专业知识' },
        { code: 'special', name: '专业知识' },
        { code: 'practice', name: '专业实践能力' },
      ],
      mayLeaveOutPassed: true,
    },
    regions: ['420000'],
    workUnit: 'or-flexible',
    route: [
      { kind: 'review', level: 'unit' },
      { kind: 'on-site-confirmation', level: 'county' },
      { kind: 'review', level: 'city' },
      { kind: 'review', level: 'province' },
    ],
    fee: {
      kind: 'per-subject',
      due: 'on-submission',
      feeFenByLevel: { 'primary-technician': 5000, 'primary-practitioner': 5000, intermediate: 7000 },
      refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
    },
    notice: {
      title: `${year} 年度卫生专业技术资格考试报名须知`,
      paragraphs: [
        '报名对象：从事医疗、预防、保健、药学、护理和其他卫生技术工作，符合相应级别学历和工作年限要求的人员。',
        `工作年限计算至 ${year - 1} 年 12 月 31 日。各级别按学历要求的年限，系统会在填写时提示。`,
        '考试科目：基础知识、相关专业知识、专业知识、专业实践能力。上年度同一专业、同一级别已通过的科目可以不再报考，两个考试年度内通过全部科目有效。',
        '缴费：提交后须在缴费截止时间前支付，初级每科 50 元，中级每科 70 元；逾期未缴费视为放弃。',
        '现场确认：单位审核通过后（灵活就业人员缴费后），请携带打印的申报表和各项材料原件，到工作单位（灵活就业人员为档案所在地）的报名点确认。申报表以最新版本为准。',
      ],
    },
    pledge,
    form: formOf({
      basic: basicSection,
      education: {
        ...educationRow('1960-01-01', yearsUntil),
        title: '学历信息',
        description: '填写报考所依据的最高学历',
      },
      practice: section(
        '申报信息',
        {
          practisedSince: day('参加本专业工作时间', {
            formatMinimum: '1960-01-01',
            formatMaximum: yearsUntil,
          }),
          workDescription: text('从事的专业工作', 100, '例如：内科病房护理工作'),
          currentTitle: oneOfWords('现有专业技术资格', titles, 'radio'),
          currentTitleSince: day('现有资格取得时间', { formatMaximum: yearsUntil }),
          practiceLicence: { ...text('执业证书编号', 20), description: '护士、医师须填写；其他人员不填' },
          passedLastYear: { type: 'boolean', title: '上年度有已通过的科目', 'x-widget': 'switch' },
        },
        ['practisedSince', 'workDescription', 'currentTitle'],
      ),
    }),
    rules: [
      {
        kind: 'date-order',
        earlier: '/form/education/startedOn',
        later: '/form/education/graduatedOn',
        message: '“毕业时间”不能早于“入学时间”。',
      },
      {
        kind: 'date-order',
        earlier: '/form/practice/practisedSince',
        later: '/form/practice/currentTitleSince',
        message: '“现有资格取得时间”不能早于“参加本专业工作时间”。',
      },
      ...yearsRules(yearsUntil),
      leavingOutNeedsAPass,
    ],
    privateFields: basicPrivate,
    materials: [
      photo,
      educationCertificate,
      {
        key: 'current-title',
        title: '现有专业技术资格证书',
        help: '现有资格证书的照片页和资格信息页。',
        exampleHints: ['姓名、专业和取得时间清晰'],
        when: {
          properties: {
            form: {
              type: 'object',
              required: ['practice'],
              properties: {
                practice: {
                  type: 'object',
                  required: ['currentTitle'],
                  properties: { currentTitle: { enum: ['初级（士）', '初级（师）'] } },
                },
              },
            },
          },
        },
        minFiles: 1,
        maxFiles: 2,
      },
      {
        key: 'personal-file-proof',
        title: '人事档案存放证明',
        help: '灵活就业人员上传，由档案所在地的人才服务机构出具。',
        exampleHints: ['盖人才服务机构公章', '三个月内出具'],
        when: { properties: { choice: { type: 'object', required: ['region'] } } },
        minFiles: 1,
        maxFiles: 2,
      },
      {
        key: 'score-report',
        title: '上年度成绩单',
        help: '不报考的科目已通过的成绩单。',
        exampleHints: ['专业、级别与本次报考一致'],
        when: {
          properties: {
            form: {
              type: 'object',
              required: ['practice'],
              properties: {
                practice: {
                  type: 'object',
                  required: ['passedLastYear'],
                  properties: { passedLastYear: { const: true } },
                },
              },
            },
          },
        },
        minFiles: 1,
        maxFiles: 1,
      },
    ],
    minutesToFill: 20,
    ageing: { remindAfterDays: 3, showAboveAfterDays: 7 },
  };
}

/** Only who passed subjects last year may leave some out. */
const leavingOutNeedsAPass: ExamProjectDefinition['rules'][number] = {
  kind: 'refuse-when',
  when: {
    type: 'object',
    required: ['choice', 'form'],
    properties: {
      choice: {
        type: 'object',
        required: ['subjects'],
        properties: { subjects: { type: 'array', maxItems: 3 } },
      },
      form: {
        type: 'object',
        required: ['practice'],
        properties: {
          practice: {
            type: 'object',
            not: { required: ['passedLastYear'], properties: { passedLastYear: { const: true } } },
          },
        },
      },
    },
  },
  path: '/choice/subjects',
  message: '上年度没有已通过的科目时，须报考全部四科；如有，请勾选“上年度有已通过的科目”并上传成绩单。',
};
