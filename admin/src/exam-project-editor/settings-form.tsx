import type { FieldProblem } from '@contracts/problems';
import Form from '@rjsf/mui';
import type { ErrorSchema, UiSchema } from '@rjsf/utils';
import { useMemo, useState } from 'react';
import { keysOf } from './change-words';
import { formWords } from './form-words';
import { serverJudges } from './server-judges';
import { settingNames, settingsLook, settingsSchema, type Level } from './settings-schema';
import { settingsTemplates } from './settings-templates';
import type { Definition } from './use-draft-editing';
import { YuanWidget } from './yuan-widget';

interface SettingsFormProps {
  definition: Definition;
  faults: readonly FieldProblem[];
  onChange: (parts: Definition, dropped?: readonly string[]) => void;
}

/** All of a project but its form, rules and materials, field by field, from the contract's own schema (R-L1). */
function SettingsForm({ definition, faults, onChange }: SettingsFormProps) {
  const [settings, setSettings] = useState(() => settingsOf(definition));
  const levels = JSON.stringify(levelsOf(settings));
  const schema = useMemo(() => settingsSchema(JSON.parse(levels) as Level[]), [levels]);
  const look = useMemo((): UiSchema => lookOf(JSON.parse(levels) as Level[]), [levels]);
  const errors = useMemo(() => errorsOf(faults), [faults]);
  const change = (next: Definition | undefined = {}) => {
    // The library tells of the form it was given, too.
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    setSettings(next);
    const settled = withoutEmptyLimits(next);
    onChange(
      settled,
      settingNames.filter((name) => settled[name] === undefined),
    );
  };
  return (
    <Form
      tagName="div"
      idPrefix="settings"
      schema={schema}
      uiSchema={look}
      formData={settings}
      validator={serverJudges}
      extraErrors={errors}
      showErrorList={false}
      noHtml5Validate
      widgets={{ yuan: YuanWidget }}
      templates={settingsTemplates}
      translateString={formWords}
      experimental_defaultFormStateBehavior={{
        ...{ arrayMinItems: { populate: 'never' }, emptyObjectFields: 'skipDefaults' },
        constAsDefaults: 'never',
      }}
      onChange={({ formData }: { formData?: Definition }) => change(formData)}
    />
  );
}

const settingsOf = (definition: Definition): Definition =>
  Object.fromEntries(
    settingNames.flatMap((name) => (definition[name] === undefined ? [] : [[name, definition[name]]])),
  );

/** A category that no level is ticked for is for all of them, and has no list. */
function withoutEmptyLimits({ categories, ...settings }: Definition): Definition {
  if (!Array.isArray(categories)) return { ...settings, ...(categories !== undefined && { categories }) };
  const settled = categories.map(({ levels = [], ...category }: { levels?: string[] }) => ({
    ...category,
    ...(levels.length > 0 && { levels }),
  }));
  return { ...settings, categories: settled };
}

/** The levels that can be named already. */
const levelsOf = ({ levels }: Definition): Level[] =>
  (Array.isArray(levels) ? levels : []).flatMap((level: Partial<Level> | null) =>
    level?.code ? [{ code: level.code, name: level.name ?? level.code }] : [],
  );

function lookOf(levels: readonly Level[]): UiSchema {
  const amounts = Object.fromEntries(levels.map(({ code }) => [code, { 'ui:widget': 'yuan' }]));
  const { fee } = settingsLook;
  const [free, paid] = (fee as { anyOf: UiSchema[] }).anyOf;
  return { ...settingsLook, fee: { anyOf: [free, { ...paid, feeFenByLevel: amounts }] } };
}

function errorsOf(faults: readonly FieldProblem[]): ErrorSchema {
  const errors: ErrorSchema = {};
  for (const { path, message } of faults) {
    const keys = keysOf(path);
    if (!settingNames.includes(keys[0] ?? '')) continue;
    let place: Record<string, ErrorSchema> & { __errors?: string[] } = errors as never;
    for (const key of keys) place = (place[key] ??= {}) as never;
    place.__errors = [...(place.__errors ?? []), message];
  }
  return errors;
}

export default SettingsForm;
