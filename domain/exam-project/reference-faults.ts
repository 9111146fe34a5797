import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { Condition } from '../../contracts/exam-project-form';
import { whenKeyword } from '../form/asked-sections';
import type { FieldFault } from '../form/field-fault';
import { escape, isRecord, unescape } from '../form/json-pointer';
import { schemaFaults } from './form-faults';

/** What the parts of a project say of its form: fields that it has, conditions that can be judged (R-L1). */
export function referenceFaults(project: ExamProjectDefinition): FieldFault[] {
  const { form, rules, materials, privateFields = [], thirdPersons = [], internship } = project;
  const isField = (pointer: string): boolean =>
    pointer.startsWith('/choice/') || fieldAt(form, pointer) !== undefined;
  const named = (pointer: string, path: string): FieldFault[] =>
    isField(pointer) ? [] : [{ path, message: `表单中没有 ${pointer}。` }];
  const held = (when: Condition | undefined, path: string): FieldFault[] =>
    when ? schemaFaults(when, path) : [];

  return [
    ...sections(form).flatMap(([name, section]) =>
      held(section[whenKeyword] as Condition | undefined, `/form/properties/${escape(name)}/${whenKeyword}`),
    ),
    ...rules.flatMap((rule, at) => {
      const path = `/rules/${at}`;
      switch (rule.kind) {
        case 'date-order':
          return [...named(rule.earlier, `${path}/earlier`), ...named(rule.later, `${path}/later`)];
        case 'years-since':
          return [...named(rule.from, `${path}/from`), ...held(rule.when, `${path}/when`)];
        case 'all-equal':
          return [...named(rule.values, `${path}/values`), ...named(rule.to, `${path}/to`)];
        case 'all-different':
          return rule.values.flatMap((values, index) => named(values, `${path}/values/${index}`));
        case 'refuse-when':
          return [...named(rule.path, `${path}/path`), ...held(rule.when, `${path}/when`)];
      }
    }),
    ...materials.flatMap(({ key, when, eachRowOf, minFiles, maxFiles, documentOf }, at) => {
      const path = `/materials/${at}`;
      const isFirst = materials.findIndex((other) => other.key === key) === at;
      return [
        ...(isFirst ? [] : [{ path: `${path}/key`, message: `代码“${key}”重复。` }]),
        ...(minFiles > maxFiles ? [{ path: `${path}/minFiles`, message: '最少份数不能多于最多份数。' }] : []),
        ...held(when, `${path}/when`),
        // A row's files move with it: rows are those of a section (`withoutRow` in the mini-program).
        ...(eachRowOf !== undefined && !isListSection(form, eachRowOf)
          ? [{ path: `${path}/eachRowOf`, message: '须为表单中可填多项的部分，例如 /form/education。' }]
          : []),
        ...(documentOf !== undefined && !thirdPersons.some(({ role }) => role === documentOf)
          ? [{ path: `${path}/documentOf`, message: `“表单涉及的他人”中没有“${documentOf}”。` }]
          : []),
      ];
    }),
    ...privateFields.flatMap((field, at) => named(field, `/privateFields/${at}`)),
    ...thirdPersons.flatMap(({ each, idNumber, mobile }, at) => [
      ...named(each, `/thirdPersons/${at}/each`),
      ...named(`${each}/${escape(idNumber)}`, `/thirdPersons/${at}/idNumber`),
      ...named(`${each}/${escape(mobile)}`, `/thirdPersons/${at}/mobile`),
    ]),
    ...(internship ? named(internship.formPath, '/internship/formPath') : []),
  ];
}

/** The schema of a field of the form, by its pointer into the content, in which a star stands for each row. */
function fieldAt(form: unknown, pointer: string): unknown {
  const [, part, ...keys] = pointer.split('/').map(unescape);
  if (part !== 'form') return undefined;
  return keys.reduce<unknown>((schema, key) => {
    if (!isRecord(schema)) return undefined;
    if (key === '*') return schema.items;
    return isRecord(schema.properties) ? schema.properties[key] : undefined;
  }, form);
}

function isListSection(form: unknown, pointer: string): boolean {
  const section = fieldAt(form, pointer);
  return pointer.split('/').length === 3 && isRecord(section) && section.type === 'array';
}

const sections = (form: { properties?: unknown }): [string, Record<string, unknown>][] =>
  Object.entries(isRecord(form.properties) ? form.properties : {}).flatMap(([name, section]) =>
    isRecord(section) ? [[name, section]] : [],
  );
