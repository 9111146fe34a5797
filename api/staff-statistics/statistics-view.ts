import type { Knex } from 'knex';
import { codesOf } from '../../contracts/choice';
import { posts, postWords, type Post } from '../../contracts/personal-details-choices';
import { postsBeforeRetirement, type Roster } from '../../contracts/roster-states';
import type { StaffStatistics, StaffStatisticsRow } from '../../contracts/staff-statistics';
import { statisticsKeysOf, type StatisticsScope } from '../../contracts/staff-statistics-columns';
import { notFound } from '../problems';
import { countStaff, type CountedRow, type StaffQuestion } from './count-staff';

/** The rows by post, each in the order of its figure (2-28, 2-30). */
const postsOf: Readonly<Record<Roster, readonly Post[]>> = {
  'in-service': codesOf(posts),
  retired: postsBeforeRetirement,
};

interface Part {
  key: string | null;
  name: string;
  /** In use: shown also while nobody is in it. */
  isShownEmpty: boolean;
}

/** A roster's statistics with every row that the figures have, also those of nobody (R-K1). */
export async function viewStatistics(
  database: Knex,
  question: Omit<StaffQuestion, 'treePath'>,
): Promise<StaffStatistics> {
  const { institutionId, roster, scope, day } = question;
  const institution = await database('institution')
    .where({ id: institutionId })
    .first<{ id: string; name: string; treePath: string } | undefined>('id', 'name', 'tree_path as treePath');
  if (!institution) throw notFound('这个机构');
  const { id, name, treePath } = institution;
  const counted = await countStaff(database, { ...question, treePath });
  const columns = statisticsKeysOf(roster);
  const nobody = columns.map(() => 0);
  const row = (block: CountedRow['block'], part: Part): StaffStatisticsRow[] => {
    const found = counted.find((each) => each.block === block && each.key === part.key);
    if (!found && !part.isShownEmpty) return [];
    return [{ block, key: part.key, name: part.name, counts: found?.counts ?? nobody }];
  };
  const parts = await partsOf(database, institutionId, scope);
  return {
    ...{ institution: { id, name }, roster, scope, day, columns: [...columns] },
    rows: [
      ...row('all', { key: null, name: '合计', isShownEmpty: true }),
      ...postsOf[roster].flatMap((post) =>
        row('post', { key: post, name: postWords[post], isShownEmpty: true }),
      ),
      ...row('post', { key: null, name: '未填写岗位', isShownEmpty: false }),
      ...parts.flatMap((part) => row('part', part)),
    ],
  };
}

async function partsOf(database: Knex, institutionId: string, scope: StatisticsScope): Promise<Part[]> {
  if (scope === 'unit') {
    const departments = await database('internal_department')
      .where({ institution_id: institutionId })
      .orderBy(['place', 'id'])
      .select<Part[]>('id as key', 'name', database.raw('retired_at is null as "isShownEmpty"'));
    return [...departments, { key: null, name: '未选择内设机构', isShownEmpty: false }];
  }
  const subordinates = await database('institution')
    .where({ parent_id: institutionId })
    .orderBy('code')
    .select<Part[]>('id as key', 'name', database.raw('true as "isShownEmpty"'));
  return [{ key: null, name: '本级', isShownEmpty: true }, ...subordinates];
}
