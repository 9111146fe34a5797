import type { ValidateFunction } from 'ajv';
import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { Condition } from '../../contracts/exam-project-form';
import { choiceFaults } from './choice-check';
import type { FieldFault } from './field-fault';
import { ruleFaults, type Holds } from './form-rules';
import { askedMaterials, materialFaults, type AskedMaterial } from './material-check';
import { compileSchema } from './schema-compiler';
import { sentencesOf } from './schema-sentences';

/** What the check needs to know beside the content. */
export interface CheckContext {
  /** The person is bound to a unit. */
  hasUnit: boolean;
  /** The day in Shanghai. */
  today: string;
}

/** One version of a project, compiled. */
export interface FormCheck {
  /** All that keeps the content from being submitted; empty when it is complete (R-M2). */
  faults(content: ApplicationContent, context: CheckContext): FieldFault[];
  /** The materials that this content is to have, in the project's order. */
  materials(content: Pick<ApplicationContent, 'choice' | 'form'>, today: string): AskedMaterial[];
}

/** Compiles a project's form, conditions and rules. Throws when its schema is wrong. */
export function compileFormCheck(definition: ExamProjectDefinition): FormCheck {
  const validate = compileSchema(definition.form);
  const conditions = new Map<Condition, ValidateFunction>();
  const holds: Holds = (condition, document) => {
    const compiled = conditions.get(condition) ?? compileSchema(condition);
    conditions.set(condition, compiled);
    return compiled(document);
  };
  const materials: FormCheck['materials'] = (content, today) =>
    askedMaterials(definition.materials, content, holds, today);

  return {
    materials,
    faults(content, { hasUnit, today }) {
      const faults = choiceFaults(definition, content.choice, hasUnit);
      if (!validate(content.form))
        faults.push(...sentencesOf(validate.errors ?? [], definition.form, '/form'));
      const document = { choice: content.choice, form: content.form };
      for (const rule of definition.rules) faults.push(...ruleFaults(rule, document, holds));
      faults.push(...materialFaults(materials(content, today), content.materials));
      return faults;
    },
  };
}
