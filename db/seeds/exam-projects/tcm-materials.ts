import type { Condition, MaterialDefinition } from '../../../contracts/exam-project-form';

/** The two types of candidate of 中医医术确有专长, and the materials that each is asked for (R-M5, manual 003 §4.2 and §4.4). */

export const candidateTypes = [
  { code: 'apprentice', name: '以师承方式学习中医' },
  { code: 'long-practice', name: '经多年中医医术实践' },
] as const;

/** Holds where this type was chosen. */
export const ofType = (code: (typeof candidateTypes)[number]['code']): Condition => ({
  type: 'object',
  required: ['choice'],
  properties: {
    choice: { type: 'object', required: ['candidateType'], properties: { candidateType: { const: code } } },
  },
});

/** Holds where a field of 医术实践情况, asked of long practice alone, has one of these words. */
const practised = (field: string, words: readonly string[]): Condition => ({
  type: 'object',
  required: ['form'],
  properties: {
    form: {
      type: 'object',
      required: ['practice'],
      properties: {
        practice: { type: 'object', required: [field], properties: { [field]: { enum: [...words] } } },
      },
    },
  },
});

type Paper = Pick<MaterialDefinition, 'key' | 'title' | 'help' | 'exampleHints' | 'maxFiles'> &
  Partial<MaterialDefinition>;
const paper = (one: Paper): MaterialDefinition => ({ minFiles: 1, ...one });
const readable = ['四角完整，文字和印章清晰', '拍摄原件，不要上传复印件的照片'];

const apprentice = { when: ofType('apprentice') };
const longPractice = { when: ofType('long-practice') };

/** The four papers of a teacher, once for 指导老师 and once for each 推荐医师: `whose` is the role. */
const teacherPapers = (
  of: string,
  whose: string,
  where: Pick<MaterialDefinition, 'when' | 'eachRowOf'>,
): MaterialDefinition[] =>
  [
    { key: 'identity', title: '身份证', help: '身份证人像面和国徽面。', maxFiles: 2 },
    { key: 'qualification', title: '医师资格证', help: '医师资格证书的照片页和资格信息页。', maxFiles: 2 },
    { key: 'licence', title: '医师执业证', help: '医师执业证书的个人信息页和执业地点页。', maxFiles: 3 },
    { key: 'title', title: '专业技术职称证书', help: '现有专业技术职称证书。', maxFiles: 2 },
  ].map(({ key, title, ...rest }) =>
    paper({
      key: `${of}-${key}`,
      title: `${whose}${title}`,
      exampleHints: readable,
      ofThirdPersons: true,
      documentOf: whose,
      ...rest,
      ...where,
    }),
  );

/**
 * Of third persons is also what shows patients (病案, 临床实践记录), numbers and addresses (a notarised contract has those of both
 * sides), or somebody's document or family. What a teacher wrote and signed about the candidate shows a name alone, and is the candidate's own.
 */
export const tcmMaterials: MaterialDefinition[] = [
  paper({
    key: 'identity',
    title: '身份证明',
    help: '本人有效身份证件的正反面。',
    exampleHints: readable,
    maxFiles: 2,
  }),
  paper({
    key: 'specialty',
    title: '医术专长综述及疗效证明',
    help: '签名的医术专长综述，以及能证明疗效的病案或其他材料。',
    exampleHints: readable,
    maxFiles: 10,
    ofThirdPersons: true,
  }),
  paper({
    key: 'apprenticeship-contract',
    title: '跟师学习合同',
    help: '经公证的跟师学习合同。',
    exampleHints: [...readable, '公证书与合同一并上传'],
    maxFiles: 10,
    ofThirdPersons: true,
    ...apprentice,
  }),
  paper({
    key: 'study-notes',
    title: '学习笔记与临床实践记录',
    help: '连续五年的学习笔记和临床实践记录，每年至少一张。',
    exampleHints: [...readable, '年份可以辨认'],
    ...apprentice,
    minFiles: 5,
    maxFiles: 30,
    ofThirdPersons: true,
  }),
  paper({
    key: 'supervisor-evaluation',
    title: '指导老师书面评价意见',
    help: '指导老师对学习情况的书面评价意见，须签名。',
    exampleHints: readable,
    maxFiles: 3,
    ...apprentice,
  }),
  paper({
    key: 'completion',
    title: '出师结论',
    help: '指导老师作出的出师结论，须签名。',
    exampleHints: readable,
    maxFiles: 3,
    ...apprentice,
  }),
  ...teacherPapers('supervisor', '指导老师', apprentice),
  paper({
    key: 'origin',
    title: '医术渊源证明',
    help: '医术渊源的相关证明，例如传授人的证件、家谱、从业记录。',
    exampleHints: readable,
    maxFiles: 10,
    ofThirdPersons: true,
    ...longPractice,
  }),
  paper({
    key: 'practice-proof',
    title: '从事中医医术实践活动满五年证明',
    help: '由县级主管部门，或所在居（村）民委员会出具并盖章。',
    exampleHints: readable,
    maxFiles: 3,
    when: practised('proof', ['县级主管部门或居（村）委会出具的证明']),
  }),
  paper({
    key: 'patients-proof',
    title: '患者推荐证明',
    help: '至少十名患者签名的推荐证明，每名患者一张。',
    exampleHints: readable,
    minFiles: 10,
    maxFiles: 30,
    when: practised('proof', ['至少十名患者的推荐证明']),
    ofThirdPersons: true,
  }),
  paper({
    key: 'held-certificate',
    title: '已取得的本省证书',
    help: '《乡村医生执业证书》或《传统医学医术确有专长证书》的原件。',
    exampleHints: readable,
    maxFiles: 3,
    when: practised('certificate', ['《乡村医生执业证书》', '《传统医学医术确有专长证书》']),
  }),
  ...teacherPapers('referee', '推荐医师', { eachRowOf: '/form/referees' }),
  paper({
    key: 'recommendation',
    title: '推荐材料',
    help: '推荐医师签名的推荐意见。',
    exampleHints: readable,
    maxFiles: 3,
    ofThirdPersons: true,
    eachRowOf: '/form/referees',
  }),
];
