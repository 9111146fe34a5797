import type { Knex } from 'knex';
import type { IssueListRow } from '../../contracts/unit-account';
import { unitAccountStateWords, type UnitAccountState } from '../../contracts/unit-account-states';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { toHalfWidth } from '../../domain/width';
import { ProblemError } from '../problems';
import type { RoleSession } from '../session/current-session';
import { readSheet, type SheetRow } from '../spreadsheet/read-sheet';
import { latestState } from './account-rows';
import { codeColumn, issueListLimit, nameColumn } from './issue-list-columns';
import { supervised } from './relations';

interface AskedUnit {
  readonly line: number;
  readonly code: string;
  readonly name: string;
}

interface FoundUnit {
  id: string;
  code: string;
  name: string;
  normalised: string;
  state: UnitAccountState;
}

/**
 * What issuing by this list would do, row by row; nothing is changed. A row names its unit by code, by full name or by
 * both (R-E1).
 * @throws ProblemError for a file that isn't such a list at all
 */
export async function checkIssueList(
  database: Knex,
  session: RoleSession,
  file: Buffer,
): Promise<IssueListRow[]> {
  const asked = askedUnits(await readSheet(file));
  const units = await findUnits(database, session, asked);
  const firstLines = new Map<string, number>();
  return asked.map((row) => {
    const unit =
      units.find(({ code }) => code === row.code) ?? (row.code ? undefined : byName(units, row.name));
    const verdict = judge(row, unit, unit && firstLines.get(unit.id));
    if (unit && !firstLines.has(unit.id)) firstLines.set(unit.id, row.line);
    return {
      line: row.line,
      institutionCode: row.code,
      institutionName: row.name,
      institution: unit ? { id: unit.id, name: unit.name } : null,
      ...verdict,
    };
  });
}

function judge(
  { code, name }: AskedUnit,
  unit: FoundUnit | undefined,
  firstLine: number | undefined,
): Pick<IssueListRow, 'outcome' | 'reason'> {
  if (!unit)
    return faulty(
      code
        ? '直接下属机构中没有这个机构编码，请核对。'
        : '直接下属机构中没有这个名称，请填写完整名称或机构编码。',
    );
  if (code && name && normaliseInstitutionName(name) !== unit.normalised)
    return faulty(`机构编码是“${unit.name}”的，与所填名称不一致。`);
  if (firstLine !== undefined) return faulty(`与第 ${firstLine} 行是同一个单位。`);
  if (unit.state === 'unissued' || unit.state === 'revoked') return { outcome: 'ready', reason: null };
  return { outcome: 'not-needed', reason: `账号${unitAccountStateWords[unit.state]}，不再发放。` };
}

const faulty = (reason: string) => ({ outcome: 'faulty' as const, reason });

const byName = (units: readonly FoundUnit[], name: string): FoundUnit | undefined =>
  units.find(({ normalised }) => normalised === normaliseInstitutionName(name));

/** The rows below the headings, which may stand in any column. */
function askedUnits([headings, ...rows]: SheetRow[]): AskedUnit[] {
  const column = (heading: string): number => headings?.cells.indexOf(heading) ?? -1;
  const [codes, names] = [column(codeColumn), column(nameColumn)];
  if (codes < 0 && names < 0)
    throw notList(`第一行应有“${codeColumn}”和“${nameColumn}”两列，请用下载的模板填写。`);
  const asked = rows
    .map(({ line, cells }) => ({ line, code: toHalfWidth(cells[codes] ?? ''), name: cells[names] ?? '' }))
    .filter(({ code, name }) => code || name);
  if (asked.length === 0) throw notList('名单是空的，请从第二行起每行填写一个单位。');
  if (asked.length > issueListLimit)
    throw notList(`名单有 ${asked.length} 行，一次最多 ${issueListLimit} 行，请分成几份上传。`);
  return asked;
}

const notList = (detail: string) =>
  new ProblemError('file-not-accepted', detail, { fields: [{ path: '/file', message: detail }] });

async function findUnits(
  database: Knex,
  { role }: RoleSession,
  asked: readonly AskedUnit[],
): Promise<FoundUnit[]> {
  return await supervised(database, role)
    .where((either) => {
      void either.whereIn('unit.code', asked.map(({ code }) => code).filter(Boolean)).orWhereIn(
        'unit.name_normalised',
        asked.map(({ name }) => normaliseInstitutionName(name)),
      );
    })
    .select<FoundUnit[]>(
      'unit.id',
      'unit.code',
      'unit.name',
      'unit.name_normalised as normalised',
      database.raw(`${latestState} as state`),
    );
}
