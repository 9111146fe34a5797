import type { DraftChoice } from '@contracts/exam-application';
import type { Category, ExamProjectDefinition } from '@contracts/exam-project';

/** The categories of the chosen level; all of them while none is chosen. */
export function categoriesOf(
  { categories }: Pick<ExamProjectDefinition, 'categories'>,
  level: string | undefined,
): Category[] {
  return categories.filter(({ levels }) => !level || !levels || levels.includes(level));
}

/** Another level: a category that it doesn't have is taken back. */
export function withLevel(
  definition: Pick<ExamProjectDefinition, 'categories'>,
  choice: DraftChoice,
  level: string,
): DraftChoice {
  const stays = categoriesOf(definition, level).some(({ code }) => code === choice.category);
  return { ...choice, level, ...(choice.category && !stays && { category: '' }) };
}

/** A subject ticked or not, in the project's order. */
export function withSubject(
  { subjects }: Pick<ExamProjectDefinition, 'subjects'>,
  choice: DraftChoice,
  code: string,
  isTicked: boolean,
): DraftChoice {
  const chosen = (subjects?.list ?? [])
    .map((subject) => subject.code)
    .filter((known) => (known === code ? isTicked : choice.subjects?.includes(known)));
  return { ...choice, subjects: chosen };
}

/** The categories that a search names, by any part of the name, the group or the code. */
export function foundCategories(categories: readonly Category[], typed: string): Category[] {
  const sought = typed.trim().toLowerCase();
  return categories.filter(({ code, name, group = '' }) =>
    [code, name, group].some((text) => text.toLowerCase().includes(sought)),
  );
}
