import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { FieldProblem } from '@contracts/problems';
import { asFieldSchema, type FieldSchema } from '@/shared/form-section/form-schema';

/** A step of the form: the notice, the choice, one for each section of the form, the materials, the last look. */
export type StepKey = 'notice' | 'choice' | `form/${string}` | 'materials' | 'confirm';

export function isStepKey(text: string | undefined): text is StepKey {
  return (
    text !== undefined &&
    (['notice', 'choice', 'materials', 'confirm'].includes(text) || text.startsWith('form/'))
  );
}

export interface WizardStep {
  key: StepKey;
  title: string;
  /** Of a section. */
  schema?: FieldSchema;
}

/** The sections of a project's form, in its order; of those that differ by choice the asked ones alone (R-M5). */
export function sectionsOf(
  definition: Pick<ExamProjectDefinition, 'form'>,
  asked: readonly string[],
): [string, FieldSchema][] {
  const sections = Object.entries(asFieldSchema(definition.form).properties ?? {});
  return sections.filter(([name]) => asked.includes(name));
}

/**
 * The way through the form (R-M1). Who was asked for changes has accepted notice and pledge already, and goes
 * straight to what is to be changed.
 */
export function stepsOf(
  definition: Pick<ExamProjectDefinition, 'form' | 'materials'>,
  { asksPledge, askedSections }: { asksPledge: boolean; askedSections: readonly string[] },
): WizardStep[] {
  return [
    ...(asksPledge ? [{ key: 'notice', title: '须知与承诺' } as const] : []),
    { key: 'choice', title: '报考信息' },
    ...sectionsOf(definition, askedSections).map(([name, schema]): WizardStep => ({
      key: `form/${name}`,
      title: schema.title ?? name,
      schema,
    })),
    ...(definition.materials.length > 0 ? [{ key: 'materials', title: '上传材料' } as const] : []),
    { key: 'confirm', title: '核对提交' },
  ];
}

/** Which step holds a field: `/form/education/0/school` → `form/education`. */
export function stepOfPath(path: string): StepKey {
  const [, part, section] = path.split('/');
  if (part === 'form' && section) return `form/${section}`;
  return part === 'materials' ? 'materials' : 'choice';
}

/** The faults of one step; those of the last look are nobody's. */
export function faultsOfStep(faults: readonly FieldProblem[], key: StepKey): FieldProblem[] {
  return faults.filter(({ path }) => stepOfPath(path) === key);
}

/** What a section starts as where nothing of it is stored: its fields, or its least rows, all empty. */
export function emptySectionAt(
  steps: readonly WizardStep[],
  key: StepKey,
  form: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const schema = steps.find((step) => step.key === key)?.schema;
  const name = key.slice('form/'.length);
  if (!schema || form[name] !== undefined) return undefined;
  const rows = Array.from({ length: schema.minItems ?? 0 }, () => ({}));
  return { [name]: schema.type === 'array' ? rows : {} };
}

/** Where to go on: the first step with something missing, else the last look. */
export function firstOpenStep(
  steps: readonly WizardStep[],
  faults: readonly FieldProblem[],
  hasAccepted: boolean,
): StepKey {
  const open = steps.find(({ key }) =>
    key === 'notice' ? !hasAccepted : faultsOfStep(faults, key).length > 0,
  );
  return open?.key ?? 'confirm';
}
