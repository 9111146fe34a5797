import { addDays, shanghaiDay } from './shanghai-day';

/** After this long a unit's confirm code is shown as due for renewal (R-E6). */
export const confirmCodeDueDays = 180;

/** The day (Asia/Shanghai) from which on a code is due. */
export function confirmCodeDueOn(createdAt: Date): string {
  return addDays(shanghaiDay(createdAt), confirmCodeDueDays);
}

/** Wrong codes an hour: of one person, and for one unit; the unit's HR is told when the latter is reached (R-C2). */
export const wrongCodesAnHour = { person: 5, unit: 50 } as const;

/** Only medical institutions have a confirm code (R-E6). */
export const hasConfirmCode = (institution: { isMedical: boolean }): boolean => institution.isMedical;
