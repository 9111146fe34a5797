import type { ExamProjectDefinition } from '../../../contracts/exam-project';
import type { JsonSchemaDocument } from '../../../contracts/exam-project-form';
import { basicPrivate, basicSection, formOf, oneOfWords, section, text } from './common-fields';
import { photo, pledge } from './common-materials';
import { asksOfTeacher, ofEachTeacher, teacherContact, teacherFields, teacherPrivate } from './tcm-teachers';
import { candidateTypes, ofType, tcmMaterials } from './tcm-materials';

/** 中医医术确有专长人员医师资格考核 (R-M5, SPEC "Facts for the projects that ship", manual 003 §4); `year` is the year of the examination. */
export function tcmSpecialty(year: number): ExamProjectDefinition {
  return {
    summary:
      '以师承方式学习中医或经多年中医医术实践的人员申报医师资格考核：按申报地区由县级、市级、省级审核，不收费。',
    levels: [{ code: 'tcm-specialty', name: '中医（专长）医师' }],
    categories: [
      { code: 'medication', name: '内服方药类' },
      { code: 'external', name: '外治技术类' },
    ],
    candidateTypes: [...candidateTypes],
    regions: ['420000'],
    workUnit: 'not-asked',
    route: [
      { kind: 'review', level: 'county' },
      { kind: 'review', level: 'city' },
      { kind: 'review', level: 'province' },
    ],
    fee: { kind: 'none' },
    notice: {
      title: `${year} 年中医医术确有专长人员医师资格考核申报须知`,
      paragraphs: [
        '申报对象：以师承方式学习中医，或经多年中医医术实践，医术确有专长的人员。申报前须完成实名认证，不需要绑定单位。',
        '申报地区：必须为本人实践或学习所在的区县，并与每位推荐医师的执业区县一致。审核从该区县开始，再到市级、省级。',
        '以师承方式学习中医的：须连续跟师学习满五年，填报一名指导老师和至少两名推荐医师；指导老师应从事中医临床工作 15 年以上，或具有中医类副主任医师以上专业技术职务。',
        '经多年中医医术实践的：须有医术渊源，从事中医医术实践活动满五年，填报至少两名推荐医师。指导老师不能同时作为推荐医师。',
        '填写老师的信息、上传其证件前，请先征得本人同意。提交后系统会短信告知每位老师，以核实推荐的真实性。',
      ],
    },
    pledge,
    form: formOf({
      basic: basicSection,
      apprenticeship: ofApprentice(
        section(
          '师承学习情况',
          {
            culture: story('文化学习经历', '从何时到何时、在哪里学习、取得什么学历'),
            study: story('跟师学习医术及实践经历', '跟师起止时间、地点、学习内容和临床实践'),
            specialty,
          },
          ['culture', 'study', 'specialty'],
        ),
      ),
      practice: ofLongPractice(
        section(
          '医术实践情况',
          {
            origin: story('医术渊源', '医术从何而来，例如家传、师承，与传授人的关系'),
            learning: story('个人学习经历', '学习中医医术的时间、地点和内容'),
            experience: story('医术实践经历', '从事中医医术实践的时间、地点和服务人群，须满五年'),
            specialty,
            certificate: oneOfWords('已取得的本省证书', heldCertificates, 'radio'),
            proof: oneOfWords('实践满五年的证明方式', practiceProofs, 'radio'),
          },
          ['origin', 'learning', 'experience', 'specialty', 'certificate', 'proof'],
        ),
      ),
      supervisor: ofApprentice(
        section('指导老师', teacherFields, asksOfTeacher, '一名；须已征得老师本人同意'),
      ),
      referees: {
        type: 'array',
        title: '推荐医师',
        description: '至少两名，执业区县须与申报地区一致；须已征得每位医师本人同意',
        minItems: 2,
        maxItems: 5,
        items: section('推荐医师', teacherFields, asksOfTeacher),
      },
    }),
    rules: [
      {
        kind: 'all-equal',
        values: '/form/referees/*/county',
        to: '/choice/region',
        message: '推荐医师的“执业区县”须与申报地区一致。',
      },
      {
        kind: 'all-different',
        values: ofEachTeacher('idNumber'),
        message: '这位老师已经填写过：指导老师不能同时作为推荐医师，推荐医师不能重复。',
      },
      {
        kind: 'all-different',
        values: ofEachTeacher('qualification'),
        message: '另一位老师已经填写了这个“医师资格证号”：各人证号不同，请按本人的证书填写。',
      },
      {
        kind: 'all-different',
        values: ofEachTeacher('licence'),
        message: '另一位老师已经填写了这个“医师执业证号”：各人证号不同，请按本人的证书填写。',
      },
      {
        kind: 'refuse-when',
        when: supervisorTooYoung,
        path: '/form/supervisor/years',
        message: '指导老师应从事中医临床工作 15 年以上，或具有副主任医师以上职称。',
      },
    ],
    privateFields: [...basicPrivate, ...teacherPrivate],
    thirdPersons: [
      { each: '/form/supervisor', role: '指导老师', ...teacherContact, warnAbove: 4 },
      { each: '/form/referees/*', role: '推荐医师', ...teacherContact },
    ],
    materials: [photo, ...tcmMaterials],
    minutesToFill: 40,
    ageing: { remindAfterDays: 3, showAboveAfterDays: 7 },
  };
}

const heldCertificates = ['无', '《乡村医生执业证书》', '《传统医学医术确有专长证书》'] as const;
const practiceProofs = ['县级主管部门或居（村）委会出具的证明', '至少十名患者的推荐证明'] as const;

/** A longer text in the candidate's own words. */
function story(title: string, description: string): JsonSchemaDocument {
  return { ...text(title, 2000, description), 'x-widget': 'textarea' };
}

const specialty = story('医术专长综述', '擅长治疗的病证、所用方法和疗效，800 字以内为宜');

const ofApprentice = (part: JsonSchemaDocument): JsonSchemaDocument => ({
  ...part,
  'x-when': ofType('apprentice'),
});
const ofLongPractice = (part: JsonSchemaDocument): JsonSchemaDocument => ({
  ...part,
  'x-when': ofType('long-practice'),
});

/** Neither fifteen years nor a title from 副主任医师 on (Order 15 of 2017, article 6). */
const supervisorTooYoung: JsonSchemaDocument = {
  type: 'object',
  required: ['form'],
  properties: {
    form: {
      type: 'object',
      required: ['supervisor'],
      properties: {
        supervisor: {
          type: 'object',
          required: ['years', 'title'],
          properties: {
            years: { type: 'integer', maximum: 14 },
            title: { not: { enum: ['副主任医师', '主任医师'] } },
          },
        },
      },
    },
  },
};
