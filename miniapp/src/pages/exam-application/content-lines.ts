import type { ExamProjectDefinition } from '@contracts/exam-project';
import { asRow, asText, kindOf, type FieldSchema, type Region } from '@/shared/form-section/form-schema';
import { regionName } from '@/shared/region/region-name';
import type { DraftContent } from './draft-edits';
import { sectionsOf } from './wizard-steps';

/** A line of the printed form. `path` leads to its field. */
export interface ContentLine {
  label: string;
  /** Empty while nothing is filled in. */
  value: string;
  path: string;
}

export interface ContentGroup {
  title: string;
  lines: ContentLine[];
}

type Named = readonly { code: string; name: string }[];
const nameOf = (choices: Named = [], code: string | undefined) =>
  choices.find((choice) => choice.code === code)?.name ?? '';

/** Which region is meant (R-C5, R-M5), as the paper calls it. */
const regionLabel = ({ workUnit }: Pick<ExamProjectDefinition, 'workUnit'>): string =>
  workUnit === 'or-flexible' ? '档案所在地' : '申报地区';

/** The choice as lines; only what the project asks. */
export function choiceLines(
  definition: ExamProjectDefinition,
  { choice }: Pick<DraftContent, 'choice'>,
  regions: readonly Region[],
): ContentLine[] {
  const line = (field: string, label: string, value: string): ContentLine => ({
    label,
    value,
    path: `/choice/${field}`,
  });
  const subjects = choice.subjects?.map((code) => nameOf(definition.subjects?.list, code)).join('、');
  return [
    ...(definition.candidateTypes
      ? [line('candidateType', '考生类型', nameOf(definition.candidateTypes, choice.candidateType))]
      : []),
    line('level', '级别', nameOf(definition.levels, choice.level)),
    line('category', '类别', nameOf(definition.categories, choice.category)),
    ...(definition.subjects ? [line('subjects', '报考科目', subjects ?? '')] : []),
    ...(choice.region ? [line('region', regionLabel(definition), regionName(regions, choice.region))] : []),
  ];
}

function textOf(schema: FieldSchema, value: unknown, regions: readonly Region[]): string {
  if (value === undefined || value === null) return '';
  const kind = kindOf(schema);
  if (kind === 'tick') return value === true ? '是' : '否';
  const text = asText(value);
  return kind === 'region' && text ? regionName(regions, text) : text;
}

function linesOf(
  schema: FieldSchema,
  value: unknown,
  path: string,
  regions: readonly Region[],
): ContentLine[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    label: field.title ?? name,
    value: textOf(field, asRow(value)[name], regions),
    path: `${path}/${name}`,
  }));
}

function rowGroups(
  title: string,
  items: FieldSchema,
  value: unknown,
  path: string,
  regions: readonly Region[],
): ContentGroup[] {
  const rows: unknown[] = Array.isArray(value) ? value : [];
  return rows.map((row, index) => ({
    title: `${title} ${index + 1}`,
    lines: linesOf(items, row, `${path}/${index}`, regions),
  }));
}

/** The form as the paper has it: one group a section, one a row where a section or a field has several. */
export function formGroups(
  definition: Pick<ExamProjectDefinition, 'form'>,
  { form }: Pick<DraftContent, 'form'>,
  regions: readonly Region[],
): ContentGroup[] {
  return sectionsOf(definition, Object.keys(form)).flatMap(([name, schema]) => {
    const title = schema.title ?? name;
    const path = `/form/${name}`;
    if (schema.items) return rowGroups(title, schema.items, form[name], path, regions);
    const plain = Object.entries(schema.properties ?? {}).filter(([, field]) => !field.items);
    const repeated = Object.entries(schema.properties ?? {}).filter(([, field]) => field.items);
    return [
      {
        title,
        lines: linesOf({ ...schema, properties: Object.fromEntries(plain) }, form[name], path, regions),
      },
      ...repeated.flatMap(([field, { title: rowTitle = '', items = {} }]) =>
        rowGroups(rowTitle, items, asRow(form[name])[field], `${path}/${field}`, regions),
      ),
    ];
  });
}
