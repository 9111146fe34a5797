import type { ApplicationChoice } from '../contracts/exam-application';
import type { FeeRule } from '../contracts/exam-project';

/** What an application costs, in fen; 0 where nothing is due. Throws on a level without an amount: the project is wrong. */
export function feeFen(rule: FeeRule, choice: Pick<ApplicationChoice, 'level' | 'subjects'>): number {
  if (rule.kind === 'none') return 0;
  const amount = rule.feeFenByLevel[choice.level];
  if (amount === undefined) throw new Error(`The project has no fee for the level ${choice.level}`);
  return rule.kind === 'per-subject' ? amount * (choice.subjects?.length ?? 0) : amount;
}

/** An amount as people read it: `¥50.00` (UX). */
export function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
