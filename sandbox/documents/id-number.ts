const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Whether this is an 18-character resident's number with a day that exists and the right last character. */
export function isIdNumber(value: string): boolean {
  const match = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(value);
  if (!match) return false;
  const [, year, month, day] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return checkCharacters[sum % 11] === value[17];
}

export function sexOf(idNumber: string): '男' | '女' {
  return Number(idNumber[16]) % 2 === 1 ? '男' : '女';
}

/** `1995/3/12`, as OCR answers it. */
export function birthOf(idNumber: string): string {
  return [idNumber.slice(6, 10), Number(idNumber.slice(10, 12)), Number(idNumber.slice(12, 14))].join('/');
}
