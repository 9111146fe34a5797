import type { ValidateFunction } from 'ajv';
import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { askedSections, formWithSections, hasSection } from './asked-sections';
import { choiceFaults } from './choice-check';
import { compileConditions } from './conditions';
import type { FieldFault } from './field-fault';
import { boundFault } from './form-bounds';
import { knownContent, type Filled } from './known-content';
import { ruleFaults } from './form-rules';
import { askedMaterials, materialFaults, type AskedMaterial, type StoredPictures } from './material-check';
import { samePictureFaults } from './same-picture';
import { compileSchema } from './schema-compiler';
import { sentencesOf } from './schema-sentences';

/** What the check needs to know beside the content. */
export interface CheckContext {
  /** The person is bound to a unit. */
  hasUnit: boolean;
  /** The day in Shanghai. */
  today: string;
  /** Of the pictures that are stored; those of a preview aren't. */
  pictures?: StoredPictures;
}

/** One version of a project, compiled. */
export interface FormCheck {
  /** What of this it asks at all: the rest was asked by another version (R-L2). */
  known(content: Filled): Filled;
  /**
   * All that keeps the content from being submitted; empty when it is complete (R-M2). Of a form that is larger than any may be, that
   * alone is told.
   */
  faults(content: ApplicationContent, context: CheckContext): FieldFault[];
  /** The sections of the form that this content is to have, in its order. */
  sections(content: Pick<ApplicationContent, 'choice' | 'form'>): string[];
  /** Whether it is a section of the form that this content is not to have. */
  isUnasked(section: string, content: Pick<ApplicationContent, 'choice' | 'form'>): boolean;
  /** The materials that this content is to have, in the project's order. */
  materials(content: Pick<ApplicationContent, 'choice' | 'form'>, today: string): AskedMaterial[];
}

/** Compiles a project's form, conditions and rules. Throws when its schema is wrong. */
export function compileFormCheck(definition: ExamProjectDefinition): FormCheck {
  // The whole once: a project with a wrong schema is refused, whatever its sections' conditions.
  compileSchema(definition.form);
  const forms = new Map<string, ValidateFunction>();
  const formOf = (sections: readonly string[]): ValidateFunction => {
    const key = sections.join();
    const compiled = forms.get(key) ?? compileSchema(formWithSections(definition.form, sections));
    forms.set(key, compiled);
    return compiled;
  };
  const holds = compileConditions();
  // What is larger than any form may be, as a draft that was stored without that bound, no condition looks into.
  const judged = (content: Filled): Filled =>
    boundFault(definition.form, content.form) ? { choice: content.choice, form: {} } : content;
  const sections: FormCheck['sections'] = (content) => askedSections(definition.form, judged(content), holds);
  const materials: FormCheck['materials'] = (content, today) =>
    askedMaterials(definition.materials, judged(content), holds, today);

  return {
    known: (content) => knownContent(definition, content),
    sections,
    isUnasked: (section, content) =>
      hasSection(definition.form, section) && !sections(content).includes(section),
    materials,
    faults(content, { hasUnit, today, pictures = {} }) {
      const faults = choiceFaults(definition, content.choice, hasUnit);
      const excess = boundFault(definition.form, content.form);
      if (excess) return [...faults, excess];
      const validate = formOf(sections(content));
      if (!validate(content.form))
        faults.push(...sentencesOf(validate.errors ?? [], definition.form, '/form'));
      const document = { choice: content.choice, form: content.form };
      for (const rule of definition.rules) faults.push(...ruleFaults(rule, document, holds));
      const asked = materials(content, today);
      faults.push(...materialFaults(asked, content.materials, pictures));
      faults.push(...samePictureFaults(asked, content.materials, pictures));
      return faults;
    },
  };
}
