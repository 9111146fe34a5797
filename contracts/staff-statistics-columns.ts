import { rosters, type Roster } from './roster-states';

/**
 * What a unit's staff is counted by (manual 002, figures 2-28 and 2-30, R-K1). Plain constants: the console may import this file
 * at run time. What a column counts is in `domain/staff-statistics.ts`.
 */

export const rosterStatisticsWords = {
  'in-service': '卫生在职人员统计',
  retired: '卫生退休人员统计',
} as const satisfies Record<Roster, string>;

const among = [
  { key: 'women', title: '女' },
  { key: 'minorities', title: '少数民族' },
  { key: 'party-members', title: '中共党员' },
  { key: 'from-outside', title: '港澳台及外籍' },
] as const;

const degrees = {
  title: '学位',
  columns: [
    { key: 'doctor', title: '博士' },
    { key: 'master', title: '硕士' },
    { key: 'bachelor', title: '学士' },
  ],
} as const;

const educations = {
  title: '学历',
  columns: [
    { key: 'postgraduate', title: '研究生' },
    { key: 'undergraduate', title: '大学本科' },
    { key: 'junior-college', title: '大学专科' },
    { key: 'secondary-vocational', title: '中专' },
    { key: 'high-school-or-below', title: '高中及以下' },
  ],
} as const;

const titles = {
  title: '职称',
  columns: [
    { key: 'senior', title: '正高' },
    { key: 'associate-senior', title: '副高' },
    { key: 'intermediate', title: '中级' },
    { key: 'junior', title: '初级' },
  ],
} as const;

const workingAges = {
  title: '年龄',
  columns: [
    { key: 'age-to-29', title: '29 及以下' },
    { key: 'age-30-34', title: '30–34' },
    { key: 'age-35-39', title: '35–39' },
    { key: 'age-40-44', title: '40–44' },
    { key: 'age-45-49', title: '45–49' },
    { key: 'age-50-54', title: '50–54' },
    { key: 'age-55-59', title: '55–59' },
    { key: 'age-from-60', title: '60 及以上' },
  ],
} as const;

const retiredAges = {
  title: '年龄',
  columns: [
    { key: 'age-to-49', title: '50 以下' },
    { key: 'age-50-54', title: '50–54' },
    { key: 'age-55-59', title: '55–59' },
    { key: 'age-60-64', title: '60–64' },
    { key: 'age-65-69', title: '65–69' },
    { key: 'age-70-74', title: '70–74' },
    { key: 'age-75-79', title: '75–79' },
    { key: 'age-from-80', title: '80 及以上' },
  ],
} as const;

/** The columns after 合计, in groups, as the figures have them. */
export const statisticsGroups = {
  'in-service': [
    { title: '其中', columns: [{ key: 'established', title: '编制内人数' }, ...among] },
    degrees,
    educations,
    titles,
    workingAges,
  ],
  retired: [
    { title: '其中', columns: [{ key: 'honoured', title: '离休' }, ...among] },
    degrees,
    educations,
    retiredAges,
  ],
} as const satisfies Record<Roster, readonly { title: string; columns: readonly StatisticsColumn[] }[]>;

interface StatisticsColumn {
  readonly key: string;
  readonly title: string;
}

export type StatisticsKey = 'total' | (typeof statisticsGroups)[Roster][number]['columns'][number]['key'];

/** The keys of a roster's columns, 合计 first. */
export const statisticsKeysOf = (roster: Roster): readonly StatisticsKey[] => [
  'total',
  ...statisticsGroups[roster].flatMap(({ columns }) => columns.map(({ key }): StatisticsKey => key)),
];

/** All columns of both figures. */
export const statisticsKeys: readonly StatisticsKey[] = [
  ...new Set([...statisticsKeysOf('in-service'), ...statisticsKeysOf('retired')]),
];

/** The words of a column by itself. */
export function statisticsTitleOf(key: StatisticsKey): string {
  const columns: readonly StatisticsColumn[] = Object.values(statisticsGroups).flatMap((groups) =>
    groups.flatMap(({ columns: inside }): readonly StatisticsColumn[] => inside),
  );
  const title = columns.find((column) => column.key === key)?.title ?? '合计';
  return key.startsWith('age-') ? `${title} 岁` : title;
}

/**
 * What the rows are of: everybody; by post (岗位; of the retired the one before); by part, which is an internal department of one
 * unit, or a direct subordinate with all below it.
 */
export const statisticsBlocks = ['all', 'post', 'part'] as const;
export type StatisticsBlock = (typeof statisticsBlocks)[number];

/** One figure, as the query of an address names it, where each part is a text. */
interface NamedFigure {
  readonly roster: Roster;
  readonly day: string;
  readonly block: StatisticsBlock;
  readonly key: string | null;
  readonly column: StatisticsKey;
}

/** The figure that an address names (`NamedFigure`); nothing where it names none, or wrongly. */
export function figureOf({
  day,
  key,
  ...values
}: Readonly<Record<string, string | undefined>>): NamedFigure | undefined {
  const roster = rosters.find((each) => each === values.roster);
  const block = statisticsBlocks.find((each) => each === values.block);
  const column = statisticsKeys.find((each) => each === values.column);
  if (!roster || !block || !column || !day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return { roster, day, block, key: key ?? null, column };
}

export const statisticsScopes = ['unit', 'subtree'] as const;
export type StatisticsScope = (typeof statisticsScopes)[number];

export const statisticsScopeWords = { unit: '本单位', subtree: '含下属单位' } as const satisfies Record<
  StatisticsScope,
  string
>;

/** What stands above each block of rows. */
export const statisticsBlockWords = (
  roster: Roster,
  scope: StatisticsScope,
): Record<StatisticsBlock, string> => ({
  all: '全部人员',
  post: roster === 'retired' ? '按退休前岗位类别统计' : '按岗位统计',
  part: scope === 'unit' ? '按内设部门统计' : '按下属单位统计',
});
