import type { ApplicationContent } from '../../contracts/exam-application';
import { applicationStateWords, type ApplicationState } from '../../contracts/exam-application-states';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { SetAside } from '../../domain/form/set-aside';
import { openAside } from '../exam-application/stored-aside';
import { openContent } from '../exam-application/stored-content';
import { divisionNames } from '../printed-document/application-rows';
import { choiceFields, materialFields } from '../printed-document/choice-fields';
import { printedSections } from '../printed-document/form-content';
import type { Services } from '../services';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

/** One filling in: a round that was sent, or the draft. */
interface FilledRow {
  id: string;
  number: string;
  project: string;
  state: ApplicationState;
  round: number | null;
  at: Date;
  fee_fen: number;
  content: ApplicationContent;
  private_enc: Buffer | null;
  /** Of the draft alone. */
  set_aside_enc: Buffer | null;
  definition: ExamProjectDefinition;
  unit: string | null;
}

interface DecisionRow {
  application_id: string;
  institution: string;
  decision: string;
  remark: string | null;
  decided_at: Date;
}

interface InternshipRow {
  application_id: string;
  institution: string;
  exam_year: number;
  from_day: string;
  until_day: string;
  confirmed_at: Date;
}

const decisionWords: Readonly<Record<string, string>> = {
  approve: '审核通过',
  defer: '暂不审核',
  'request-changes': '允许修改',
  reject: '审核不通过',
  'confirm-on-site': '现场确认',
  reopen: '重新审核',
};

/**
 * What one filled in for which exam, a line a field in the words of the project's form, what waits beside the draft for another type
 * of candidate, what was decided, and which internships were confirmed. Third persons as typed.
 */
export const applicationSheet: OwnSheet = {
  columns: columnsOf(
    ...([
      ['申报编号', 16],
      ['项目', 36],
      ['状态', 12],
      ['版本', 14],
      ['时间', 18],
      ['部分', 24],
      ['项目名称', 28],
      ['内容', 50],
    ] as const),
  ),
  async read(services, personId) {
    const { database } = services;
    const names = await divisionNames(database);
    const { rows } = await database.raw<{ rows: FilledRow[] }>(filledIn, { personId });
    const decisions = await decisionsOf(services, personId);
    const internships = await internshipsOf(services, personId);
    return rows.flatMap((row) => {
      const head = [row.number, row.project, applicationStateWords[row.state]];
      const version = row.round === null ? '草稿' : `第 ${row.round} 次提交`;
      const lines = linesOf(services, row, names).map((line) => [
        ...head,
        version,
        minuteOf(row.at),
        ...line,
      ]);
      // Decisions stand below what was last sent.
      const isLatest = !rows.some(({ id, round }) => id === row.id && (round ?? 0) > (row.round ?? 0));
      const ofLatest = <T extends { application_id: string }>(all: readonly T[]): T[] =>
        row.round !== null && isLatest ? all.filter((one) => one.application_id === row.id) : [];
      return [
        ...lines,
        ...ofLatest(decisions).map(({ institution, decision, remark, decided_at: at }) => [
          ...[...head, '审核', minuteOf(at), institution],
          ...[decisionWords[decision] ?? decision, remark ?? ''],
        ]),
        ...ofLatest(internships).map((one) => [
          ...[...head, '实习确认', minuteOf(one.confirmed_at), one.institution],
          ...[`${one.exam_year} 年考试`, `${one.from_day} 至 ${one.until_day}`],
        ]),
      ];
    });
  },
};

/** A part, a label and a value. */
type Line = [part: string, label: string, value: string];

/** All that was filled in, and below a draft what was set aside of it. */
function linesOf({ encryption }: Services, row: FilledRow, names: ReadonlyMap<string, string>): Line[] {
  const { definition } = row;
  const { choice, ...filled } = openContent(encryption, row.id, {
    content: row.content,
    privateEnc: row.private_enc,
  });
  const chosen = choiceFields(definition, choice, {
    unitName: row.unit,
    regionName: choice.region && names.get(choice.region),
    feeFen: row.fee_fen,
  });
  const aside = openAside(encryption, row.id, row.set_aside_enc);
  return [
    ...chosen.map(({ label, value }): Line => ['申报选择', label, value]),
    ...contentLines(definition, filled, names),
    ...contentLines(definition, aside, names).map(([part, label, value]): Line => [
      '未采用的填写内容',
      `${part} · ${label}`,
      value,
    ]),
  ];
}

/** Sections and materials, in the project's order. */
function contentLines(
  definition: ExamProjectDefinition,
  { form, materials }: SetAside,
  names: ReadonlyMap<string, string>,
): Line[] {
  const sections = printedSections(definition.form, form, { division: (code) => names.get(code) });
  return [
    ...sections.flatMap(({ title, fields, tables }) => [
      ...fields.map(({ label, value }): Line => [title, label, value]),
      ...tables.flatMap((table) =>
        table.rows.flatMap((cells, place) =>
          cells.map((value, at): Line => [
            `${table.title || title} 第 ${place + 1} 行`,
            table.columns[at] ?? '',
            value,
          ]),
        ),
      ),
    ]),
    ...materialFields(definition, materials).map(({ label, value }): Line => ['材料', label, value]),
  ];
}

const filledIn = `
  select a.id, a.number, p.name as project, a.state, a.fee_fen, filled.round, filled.at, filled.content, filled.private_enc,
         filled.set_aside_enc, v.definition, unit.name as unit
    from application a
    join exam_project p on p.id = a.project_id
    join lateral (
      select r.round, r.submitted_at as at, r.content, r.private_enc, null::bytea as set_aside_enc,
             r.project_version as version, r.unit_institution_id as unit_id
        from application_round r where r.application_id = a.id
       union all
      select null, d.saved_at, d.content, d.private_enc, d.set_aside_enc,
             coalesce(d.sealed_for, a.project_version, (select max(version) from exam_project_version where project_id = a.project_id)),
             null
        from application_draft d where d.application_id = a.id) filled on true
    join exam_project_version v on v.project_id = a.project_id and v.version = filled.version
    left join institution unit on unit.id = filled.unit_id
   where a.person_id = :personId
   order by a.number, filled.round nulls last`;

const decisionsOf = ({ database }: Services, personId: string): Promise<DecisionRow[]> =>
  database('application_decision as d')
    .join('application as a', 'a.id', 'd.application_id')
    .join('institution', 'institution.id', 'd.institution_id')
    .where({ 'a.person_id': personId })
    .orderBy(['d.application_id', 'd.sequence'])
    .select<DecisionRow[]>(
      ...['d.application_id', 'institution.name as institution', 'd.decision', 'd.remark', 'd.decided_at'],
    );

const internshipsOf = ({ database }: Services, personId: string): Promise<InternshipRow[]> =>
  database('internship_period as i')
    .join('institution', 'institution.id', 'i.institution_id')
    .where({ 'i.person_id': personId })
    .orderBy(['i.application_id', 'i.sequence'])
    .select<InternshipRow[]>(
      ...['i.application_id', 'institution.name as institution', 'i.exam_year', 'i.confirmed_at'],
      ...[database.raw('i.from_day::text as from_day'), database.raw('i.until_day::text as until_day')],
    );
