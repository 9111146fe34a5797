import type { ExamProjectDefinition } from '../../../contracts/exam-project';
import { basicPrivate, basicSection, day, educationRow, formOf, section, text } from './common-fields';
import { educationCertificate, photo, pledge } from './common-materials';

/** 医师资格考试 试用期 (SPEC, "Facts for the projects that ship"); `year` is the exam year. */
export function physicianTrial(year: number): ExamProjectDefinition {
  const lastDay = `${year}-08-31`;
  return {
    summary: '参加医师资格考试的试用期申报：由试用单位确认实习时间，逐级审核，不收费。',
    levels: [
      { code: 'physician', name: '执业医师' },
      { code: 'assistant-physician', name: '执业助理医师' },
    ],
    categories: [
      { code: 'clinical', name: '临床' },
      { code: 'dental', name: '口腔' },
      { code: 'public-health', name: '公共卫生' },
      { code: 'tcm', name: '中医' },
      { code: 'integrated', name: '中西医结合' },
    ],
    regions: ['420000'],
    workUnit: 'required',
    route: [
      { kind: 'review', level: 'unit' },
      { kind: 'review', level: 'county' },
      { kind: 'review', level: 'city' },
      { kind: 'review', level: 'province' },
    ],
    fee: { kind: 'none' },
    internship: { formPath: '/form/trial', countsUntil: lastDay, requiredMonths: 12 },
    notice: {
      title: `${year} 年医师资格考试试用期申报须知`,
      paragraphs: [
        '申报对象：在湖北省内医疗、预防、保健机构试用，拟报考医师资格考试的人员。申报前须完成实名认证并绑定试用单位。',
        `试用期：须在执业医师指导下试用满一年，计算至 ${year} 年 8 月 31 日。在多个单位试用的，由各单位分别确认，时间累计、重叠部分不重复计算。`,
        '审核：由试用单位、县级、市级、省级卫生健康行政部门逐级审核。单位审核通过时须确认实习起止时间。',
        '审核要求修改的，请在通知的截止时间前修改并重新提交，逾期视为放弃。审核不通过的，本项目内不能再次申报，可按通知的办法申请复核。',
        '试用期合格证明提交时可以暂缺；审核机构要求补充时，请在修改期限内上传。',
      ],
    },
    pledge,
    form: formOf({
      basic: basicSection,
      education: {
        type: 'array',
        title: '学历信息',
        description: '从最低的医学学历填起，至少一项',
        minItems: 1,
        maxItems: 5,
        items: educationRow('1960-01-01', lastDay),
      },
      trial: section(
        '申报信息',
        {
          institution: text('试用机构', 60, '与绑定的工作单位一致；按机构全称填写'),
          department: text('试用科室', 40),
          from: day('试用开始时间', { formatMinimum: `${year - 4}-01-01`, formatMaximum: lastDay }),
          until: day('试用结束时间', { formatMaximum: lastDay }),
          teacher: text('带教老师姓名', 50),
          teacherLicence: {
            ...text('带教老师执业证号', 15),
            pattern: '^[0-9]{15}$',
            'x-message': '“带教老师执业证号”应为 15 位数字，请按医师执业证书填写。',
          },
        },
        ['institution', 'department', 'from', 'until', 'teacher', 'teacherLicence'],
        '试用时间计算至考试年度 8 月 31 日',
      ),
    }),
    rules: [
      {
        kind: 'date-order',
        earlier: '/form/education/*/startedOn',
        later: '/form/education/*/graduatedOn',
        message: '“毕业时间”不能早于“入学时间”。',
      },
      {
        kind: 'date-order',
        earlier: '/form/trial/from',
        later: '/form/trial/until',
        message: '“试用结束时间”不能早于“试用开始时间”。',
      },
      {
        kind: 'refuse-when',
        when: {
          type: 'object',
          required: ['choice', 'form'],
          properties: {
            choice: { type: 'object', required: ['level'], properties: { level: { const: 'physician' } } },
            form: {
              type: 'object',
              required: ['education'],
              properties: {
                education: {
                  type: 'array',
                  minItems: 1,
                  not: {
                    contains: { properties: { schooling: { enum: ['本科', '硕士研究生', '博士研究生'] } } },
                  },
                },
              },
            },
          },
        },
        path: '/choice/level',
        message: '以试用期报考执业医师须有本科及以上学历；大专、中专学历请选择执业助理医师。',
      },
    ],
    privateFields: [...basicPrivate, '/form/trial/teacher', '/form/trial/teacherLicence'],
    materials: [
      photo,
      { ...educationCertificate, eachRowOf: '/form/education', maxFiles: 3 },
      {
        key: 'teacher-licence',
        title: '带教老师执业证',
        help: '带教老师《医师执业证书》的个人信息页和执业地点页。',
        exampleHints: ['姓名和证号清晰', '执业地点与试用机构一致'],
        minFiles: 1,
        maxFiles: 3,
        ofThirdPersons: true,
      },
      {
        key: 'trial-certificate',
        title: '试用期合格证明',
        help: '由试用机构填写并盖章；按期限可以暂缺的，审核机构要求补充时再上传。',
        exampleHints: ['盖试用机构公章', '试用起止时间与填写的一致'],
        minFiles: 1,
        maxFiles: 2,
        mayFollowUntil: lastDay,
      },
    ],
    minutesToFill: 15,
    ageing: { remindAfterDays: 3, showAboveAfterDays: 7 },
  };
}
