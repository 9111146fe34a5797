/** Full years on a day; both days `YYYY-MM-DD`. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** Who may hold an account: nobody works in health before 16, and nobody is older than 120 (R-B2). */
export const leastAge = 16;
export const greatestAge = 120;

/** The sentence for a birth date that can't be right for an account, or nothing. */
export function ageFault(birthDay: string, today: string): string | undefined {
  if (birthDay > today) return '身份证号码中的出生日期晚于今天，请核对后重新填写。';
  const age = ageOn(birthDay, today);
  if (age < leastAge) return `实名认证须年满 ${leastAge} 周岁，请核对身份证号码。`;
  if (age > greatestAge) return '身份证号码中的出生日期过早，请核对后重新填写。';
  return undefined;
}
