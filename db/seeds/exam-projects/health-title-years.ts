import type { FormRule } from '../../../contracts/exam-project-form';
import type { schooling } from './common-fields';

/** Years of practice that a level asks after an education; an education without an entry has no least time. */
const yearsAsked: Record<string, Partial<Record<(typeof schooling)[number], number>>> = {
  'primary-technician': { 中专: 1, 大专: 1 },
  'primary-practitioner': { 中专: 5, 大专: 3, 本科: 1 },
  intermediate: { 中专: 7, 大专: 6, 本科: 4, 硕士研究生: 2 },
};

const levelNames: Record<string, string> = {
  'primary-technician': '初级（士）',
  'primary-practitioner': '初级（师）',
  intermediate: '中级',
};

/** The rules of years against education, counted from the start of practice in the profession to the end of `until`. */
export function yearsRules(until: string): FormRule[] {
  return Object.entries(yearsAsked).flatMap(([level, byEducation]) =>
    Object.entries(byEducation).map(([education, years]): FormRule => ({
      kind: 'years-since',
      from: '/form/practice/practisedSince',
      years,
      by: until,
      when: {
        type: 'object',
        required: ['choice', 'form'],
        properties: {
          choice: { type: 'object', required: ['level'], properties: { level: { const: level } } },
          form: {
            type: 'object',
            required: ['education'],
            properties: {
              education: {
                type: 'object',
                required: ['schooling'],
                properties: { schooling: { const: education } },
              },
            },
          },
        },
      },
      message: `${education}学历报考${levelNames[level]}，须从事本专业工作满 ${years} 年（计算至 ${until}）。`,
    })),
  );
}
