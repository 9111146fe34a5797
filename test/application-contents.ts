import type { ApplicationContent } from '../contracts/exam-application';

type Filled = Omit<ApplicationContent, 'materials'> & { materials: { material: string; row?: number }[] };

const basic = { nationality: '汉族', mobile: '13800001001', address: '武汉市武昌区示例路 1 号' };
const degree = {
  school: '示例医科大学',
  major: '临床医学',
  schooling: '本科',
  degree: '学士',
  startedOn: '2018-09-01',
  graduatedOn: '2023-06-30',
  certificateNumber: '100001202305000001',
};

/** A complete application for 医师资格考试 试用期. */
export const trialContent = (year: number): Filled => ({
  choice: { level: 'physician', category: 'clinical' },
  form: {
    basic,
    education: [degree],
    trial: {
      institution: '武汉市武昌区示例人民医院',
      department: '内科',
      from: `${year - 1}-08-01`,
      until: `${year}-08-31`,
      teacher: '乙示例',
      teacherLicence: '110420000000001',
    },
  },
  materials: [
    { material: 'photo' },
    { material: 'education-certificate', row: 0 },
    { material: 'teacher-licence' },
  ],
});

/** A complete application for 卫生专业技术资格考试; with a region for flexible employment. */
export const titleContent = (region?: string): Filled => ({
  choice: {
    level: 'intermediate',
    category: '368',
    subjects: ['basic', 'related', 'special', 'practice'],
    ...(region && { region }),
  },
  form: {
    basic,
    education: { ...degree, startedOn: '2013-09-01', graduatedOn: '2018-06-30' },
    practice: {
      practisedSince: '2018-08-01',
      workDescription: '内科病房护理工作',
      currentTitle: '初级（师）',
      currentTitleSince: '2020-06-01',
    },
  },
  materials: [
    'photo',
    'education-certificate',
    'current-title',
    ...(region ? ['personal-file-proof'] : []),
  ].map((material) => ({ material })),
});

/** The numbers of somebody's 医师资格证 and 医师执业证: as on many a real one, the first holds the ID number. */
export const certificatesOf = (idNumber: string) => ({
  qualification: `201042142${idNumber}`,
  licence: `142${idNumber.slice(-12)}`,
});

/** A teacher of 中医医术确有专长, practising in 武昌区. */
export const teacher = (idNumber: string, changed: Record<string, unknown> = {}) => ({
  ...{
    name: '师示例',
    idNumber,
    mobile: '13800001077',
    institution: '武汉市武昌区示例人民医院',
    county: '420106',
  },
  ...{ ...certificatesOf(idNumber), specialty: '中医内科' },
  ...{ title: '副主任医师', years: 20, consent: true, ...changed },
});

const ofTeacher = (of: string, row?: number) =>
  ['identity', 'qualification', 'licence', 'title'].map((paper) => ({
    material: `${of}-${paper}`,
    ...(row !== undefined && { row }),
  }));

/** A complete application for 中医医术确有专长, as an apprentice or after long practice (R-M5). */
export function tcmContent(
  candidateType: 'apprentice' | 'long-practice',
  { referees, supervisor }: { referees: readonly object[]; supervisor?: object },
): Filled {
  const story = '自幼跟随家中长辈学习，能辨识常用药材并随诊。';
  const isApprentice = candidateType === 'apprentice';
  return {
    choice: { level: 'tcm-specialty', category: 'medication', candidateType, region: '420106' },
    form: {
      basic,
      ...(isApprentice
        ? { apprenticeship: { culture: story, study: story, specialty: story }, supervisor }
        : {
            practice: {
              ...{ origin: story, learning: story, experience: story, specialty: story, certificate: '无' },
              proof: '县级主管部门或居（村）委会出具的证明',
            },
          }),
      referees: [...referees],
    },
    materials: [
      ...['photo', 'identity', 'specialty'].map((material) => ({ material })),
      ...(isApprentice
        ? [
            ...['apprenticeship-contract', 'supervisor-evaluation', 'completion'].map((material) => ({
              material,
            })),
            ...Array.from({ length: 5 }, () => ({ material: 'study-notes' })),
            ...ofTeacher('supervisor'),
          ]
        : ['origin', 'practice-proof'].map((material) => ({ material }))),
      ...referees.flatMap((_, row) => [...ofTeacher('referee', row), { material: 'recommendation', row }]),
    ],
  };
}
