import type { ApplicationContent, ApplicationMaterial } from '../../contracts/exam-application';
import type { FormCheck } from './form-check';

/** What was filled in and isn't asked of the present choice. */
export interface SetAside {
  readonly form: ApplicationContent['form'];
  readonly materials: readonly ApplicationMaterial[];
}

export const nothingAside: SetAside = { form: {}, materials: [] };

/**
 * A draft with what was set aside of it before, parted by what its choice asks now: another type of candidate is chosen, and the
 * sections and materials of the first wait untouched until it is chosen again (R-M5). A file of a row that is gone is let go, and so
 * is what this version of the project doesn't know (R-L2).
 */
export function partContent(
  check: Pick<FormCheck, 'known' | 'isUnasked' | 'materials'>,
  { choice, form, materials }: ApplicationContent,
  aside: SetAside,
  today: string,
): { content: ApplicationContent; aside: SetAside } {
  const whole = check.known({ choice, form: { ...aside.form, ...form } });
  const sections = Object.entries(whole.form);
  const isAside = ([name]: readonly [string, unknown]): boolean => check.isUnasked(name, whole);
  const content = {
    choice: whole.choice,
    form: Object.fromEntries(sections.filter((section) => !isAside(section))),
  };
  const asked = check.materials(content, today);
  const files = [...materials, ...aside.materials.filter((file) => !has(materials, file))];
  const isAsked = (file: ApplicationMaterial): boolean =>
    asked.some(({ material, row }) => material.key === file.material && row === file.row);
  return {
    content: { ...content, materials: files.filter(isAsked) },
    aside: {
      form: Object.fromEntries(sections.filter(isAside)),
      materials: files.filter((file) => asked.every(({ material }) => material.key !== file.material)),
    },
  };
}

const has = (files: readonly ApplicationMaterial[], { uploadId }: ApplicationMaterial): boolean =>
  files.some((file) => file.uploadId === uploadId);
