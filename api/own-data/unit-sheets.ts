import {
  personalDetailFields,
  personalDetailWord,
  personalDetailWords,
  type ChangedDetail,
} from '../../contracts/personal-details-choices';
import { rosterWords, type Roster } from '../../contracts/roster-states';
import { changesOf, getDetails } from '../personal-details/details-rows';
import { columnsOf, minuteOf, wordOf, type OwnSheet } from './own-sheet';

interface UnitRow {
  unit: string;
  bound_at: Date;
  ended_at: Date | null;
  end_reason: string | null;
  roster: Roster | null;
  name: string | null;
  entered_at: Date | null;
  left_at: Date | null;
  left_reason_enc: Buffer | null;
}

const endWords: Readonly<Record<string, string>> = {
  unbound: '本人解绑',
  'transferred-out': '转出',
  retired: '退休',
  removed: '单位移除',
  returned: '单位退回',
  'changed-unit': '更换单位',
  deleted: '单位删除',
};

/** Where one is and was bound, and in whose roster. */
export const unitSheet: OwnSheet = {
  columns: columnsOf(
    ...([
      ['单位', 40],
      ['绑定时间', 18],
      ['结束时间', 18],
      ['结束原因', 12],
      ['花名册', 16],
      ['花名册中的姓名', 16],
      ['进入时间', 18],
      ['离开时间', 18],
      ['离开原因', 40],
    ] as const),
  ),
  async read({ database, encryption }, personId) {
    const rows = await database('membership as m')
      .join('institution as unit', 'unit.id', 'm.institution_id')
      .leftJoin('roster_entry as entry', 'entry.membership_id', 'm.id')
      .where({ 'm.person_id': personId })
      .orderBy('m.bound_at')
      .select<UnitRow[]>(
        ...['unit.name as unit', 'm.bound_at', 'm.ended_at', 'm.end_reason'],
        ...['entry.roster', 'entry.name', 'entry.entered_at', 'entry.left_at', 'entry.left_reason_enc'],
      );
    return rows.map((row) => [
      ...[row.unit, minuteOf(row.bound_at), minuteOf(row.ended_at), wordOf(endWords, row.end_reason)],
      ...[wordOf(rosterWords, row.roster), row.name ?? '', minuteOf(row.entered_at), minuteOf(row.left_at)],
      row.left_reason_enc ? encryption.decryptText(row.left_reason_enc) : '',
    ]);
  },
};

/** 我的信息, and what was changed of it by whom. */
export const detailsSheet: OwnSheet = {
  columns: columnsOf(['时间', 18], ['修改人', 30], ['项目', 16], ['原来', 24], ['内容', 24]),
  async read({ database }, personId) {
    const { values, savedAt, savedBy } = await getDetails(database, personId);
    const now = personalDetailFields.flatMap((field) => {
      const value = values[field];
      if (value === undefined) return [];
      return [
        [
          minuteOf(savedAt),
          savedBy ?? '',
          personalDetailWords[field],
          '（现在）',
          personalDetailWord(field, value),
        ],
      ];
    });
    const changes = await changesOf(database, personId, null);
    return [
      ...now,
      ...changes.map(({ at, by, field, before, after }) => [
        ...[minuteOf(new Date(at)), by, personalDetailWords[field]],
        ...[detailWord(field, before), detailWord(field, after)],
      ]),
    ];
  },
};

const detailWord = (field: ChangedDetail, value: string | null): string =>
  value === null || field === 'internalDepartment' ? (value ?? '') : personalDetailWord(field, value);
