import type { InstitutionKind } from '../contracts/institution-kinds';
import { addDays, shanghaiDay, startOfShanghaiDay } from './shanghai-day';

/** After this long a unit's confirm code is shown as due for renewal (R-E6). */
export const confirmCodeDueDays = 180;

/** The day (Asia/Shanghai) from which on a code is due. */
export function confirmCodeDueOn(createdAt: Date): string {
  return addDays(shanghaiDay(createdAt), confirmCodeDueDays);
}

/** Whether a code that was made at `createdAt` is due at `now`. */
export const isConfirmCodeDue = (createdAt: Date, now: Date): boolean =>
  startOfShanghaiDay(confirmCodeDueOn(createdAt)) <= now;

/** Wrong codes an hour: of one person, and for one unit; the unit's HR is told when the latter is reached (R-C2). */
export const wrongCodesAnHour = { person: 5, unit: 50 } as const;

/** An institution as the question “whose code?” sees it. */
export interface CodeQuestion {
  id: string;
  kind: InstitutionKind;
  isMedical: boolean;
  parentId: string | null;
}

/**
 * The institution whose confirm code binds staff to this one: its own for a medical institution (R-E6), the township
 * unit's for a village clinic (R-J1); undefined where there is no code.
 */
export function confirmCodeHolder({ id, kind, isMedical, parentId }: CodeQuestion): string | undefined {
  if (!isMedical) return undefined;
  return kind === 'village-clinic' ? (parentId ?? undefined) : id;
}
