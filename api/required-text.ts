import { ProblemError } from './problems';

/** What was written, without outer spaces. @throws `remark-missing` at its field where it is nothing */
export function requiredText(typed = '', path: string, sentence: string): string {
  const text = typed.trim();
  if (text === '')
    throw new ProblemError('remark-missing', sentence, { fields: [{ path, message: sentence }] });
  return text;
}
