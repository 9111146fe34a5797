/** Area code, number, extension: `027-87654321-801`; a mobile number will do. Wants half-width text without outer spaces. */
export function officePhoneFault(phone: string): string | undefined {
  if (phone === '') return '请填写办公电话。';
  return /^(?=(?:\D*\d){7})[0-9()+\- ]{7,24}$/.test(phone)
    ? undefined
    : '办公电话应为数字，可带区号和分机号，例如 027-87654321-801。';
}
