import { choicesIn, wordsOf, type Choice } from './choice';
import { isOfChina, nationalities } from './nationalities';

/**
 * What 我的信息 asks (R-I7) and what may be chosen, with the words: the six 身份类型 of manual 002 figure 2-31, the columns of
 * its figures 2-28 and 2-30 for 学历, 学位, 职称 and 岗位, the state's lists for the others. Plain constants: both front ends may
 * import this file at run time.
 */

export const identityTypes = [
  { value: 'civil-servant', text: '卫生行政公务员' },
  { value: 'in-service', text: '卫生单位在职人员' },
  { value: 'medical-student', text: '在校医学生' },
  { value: 'retired', text: '卫生系统退休人员' },
  { value: 'other', text: '未就业等其他人员' },
  { value: 'company-employee', text: '企业公司等从业人员' },
] as const satisfies readonly Choice[];
export type IdentityType = (typeof identityTypes)[number]['value'];

/** 民族 (GB/T 3304). */
export const ethnicities = choicesIn(`
  01汉族 02蒙古族 03回族 04藏族 05维吾尔族 06苗族 07彝族 08壮族 09布依族 10朝鲜族 11满族 12侗族 13瑶族 14白族 15土家族
  16哈尼族 17哈萨克族 18傣族 19黎族 20傈僳族 21佤族 22畲族 23高山族 24拉祜族 25水族 26东乡族 27纳西族 28景颇族
  29柯尔克孜族 30土族 31达斡尔族 32仫佬族 33羌族 34布朗族 35撒拉族 36毛南族 37仡佬族 38锡伯族 39阿昌族 40普米族
  41塔吉克族 42怒族 43乌孜别克族 44俄罗斯族 45鄂温克族 46德昂族 47保安族 48裕固族 49京族 50塔塔尔族 51独龙族
  52鄂伦春族 53赫哲族 54门巴族 55珞巴族 56基诺族 97其他（未识别民族） 98外国血统中国籍人士
`);

/** 政治面貌 (GB/T 4762). */
export const politicalStatuses = choicesIn(`
  01中共党员 02中共预备党员 03共青团员 04民革党员 05民盟盟员 06民建会员 07民进会员 08农工党党员 09致公党党员 10九三学社社员
  11台盟盟员 12无党派人士 13群众
`);

export const educations = [
  { value: 'postgraduate', text: '研究生' },
  { value: 'undergraduate', text: '大学本科' },
  { value: 'junior-college', text: '大学专科' },
  { value: 'secondary-vocational', text: '中专' },
  { value: 'high-school-or-below', text: '高中及以下' },
] as const satisfies readonly Choice[];
export type Education = (typeof educations)[number]['value'];

export const degrees = [
  { value: 'doctor', text: '博士' },
  { value: 'master', text: '硕士' },
  { value: 'bachelor', text: '学士' },
  { value: 'none', text: '无' },
] as const satisfies readonly Choice[];
export type Degree = (typeof degrees)[number]['value'];

export const titles = [
  { value: 'senior', text: '正高' },
  { value: 'associate-senior', text: '副高' },
  { value: 'intermediate', text: '中级' },
  { value: 'junior', text: '初级' },
  { value: 'none', text: '无' },
] as const satisfies readonly Choice[];
export type Title = (typeof titles)[number]['value'];
export const titleWords = wordsOf(titles);

/** Also those before retirement, which the roster keeps (`postsBeforeRetirement`). */
export const posts = [
  { value: 'management', text: '管理人员' },
  { value: 'professional', text: '专业技术人员' },
  { value: 'skilled-worker', text: '工勤技能人员' },
] as const satisfies readonly Choice[];
export type Post = (typeof posts)[number]['value'];
export const postWords = wordsOf(posts);

export const establishments = [
  { value: 'within', text: '编制内' },
  { value: 'outside', text: '编制外' },
] as const satisfies readonly Choice[];
export type Establishment = (typeof establishments)[number]['value'];
export const establishmentWords = wordsOf(establishments);

/** Sex as the document has it; not chosen here. */
export const sexWords = { female: '女', male: '男' } as const;
export type Sex = keyof typeof sexWords;
export const sexes = ['female', 'male'] as const satisfies readonly Sex[];

/** In the order of the page. */
export const personalDetailChoices = {
  identityType: identityTypes,
  nationality: nationalities,
  ethnicity: ethnicities,
  politicalStatus: politicalStatuses,
  education: educations,
  degree: degrees,
  title: titles,
  post: posts,
  establishment: establishments,
} as const satisfies Record<string, readonly Choice[]>;
export type PersonalDetailField = keyof typeof personalDetailChoices;

/** What has a history: the fields, and 内设机构, which the membership holds. */
export const personalDetailWords = {
  identityType: '身份类型',
  nationality: '国籍（地区）',
  ethnicity: '民族',
  politicalStatus: '政治面貌',
  education: '学历',
  degree: '学位',
  title: '职称',
  post: '岗位',
  establishment: '编制',
  internalDepartment: '内设机构',
} as const satisfies Record<PersonalDetailField | 'internalDepartment', string>;
export type ChangedDetail = keyof typeof personalDetailWords;

// The object's own keys are its fields, which `Object.keys` forgets.
export const personalDetailFields = Object.keys(personalDetailChoices) as readonly PersonalDetailField[];

/** The word of a value; the code itself where a later version of the program wrote it. */
export function personalDetailWord(field: PersonalDetailField, value: string): string {
  const choices: readonly Choice[] = personalDetailChoices[field];
  return choices.find((choice) => choice.value === value)?.text ?? value;
}

/** Who has what at work: a student has no 职称, and only public bodies have 编制. */
const askedAtWork: Readonly<Record<IdentityType, readonly PersonalDetailField[]>> = {
  'civil-servant': ['title', 'post', 'establishment'],
  'in-service': ['title', 'post', 'establishment'],
  'medical-student': [],
  retired: ['title'],
  other: ['title'],
  'company-employee': ['title', 'post'],
};

interface Deciding {
  readonly identityType?: IdentityType | undefined;
  readonly nationality?: string | undefined;
}

/** What is asked of somebody, in the order of the page: 民族 and 政治面貌 are of Chinese people alone. */
export function askedPersonalDetails({
  identityType,
  nationality,
}: Deciding): readonly PersonalDetailField[] {
  return [
    'identityType',
    'nationality',
    ...(nationality === undefined || isOfChina(nationality)
      ? (['ethnicity', 'politicalStatus'] as const)
      : []),
    'education',
    'degree',
    ...(identityType === undefined ? [] : askedAtWork[identityType]),
  ];
}
