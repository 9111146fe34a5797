const groupLength = 5;
const codeLength = 2 * groupLength;

/** What was typed or pasted without the signs between its groups, in capitals of half width. */
const signsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–]/g, '');

/** An activation code as the slip has it, `K7M2Q-X9PHR`, from whatever was typed; what is too long is kept to be told. */
export function groupCode(text: string): string {
  const signs = signsOf(text);
  return signs.length <= groupLength ? signs : `${signs.slice(0, groupLength)}-${signs.slice(groupLength)}`;
}

/** The digits of an account number, from full-width ones and with spaces between. */
export const typedAccountNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What keeps a code from being sent: saves one of the few tries. */
export function codeFault(text: string): string | undefined {
  const signs = signsOf(text);
  if (signs === '') return '请填写激活码。';
  const wrong = [...signs].find((sign) => !/[2-9A-HJ-NP-Z]/.test(sign));
  if (wrong) return `激活码中没有字符“${wrong}”（不使用 0、1、I、O），请核对后重新填写。`;
  if (signs.length !== codeLength)
    return `激活码为 ${codeLength} 位，现在是 ${signs.length} 位，请核对后重新填写。`;
  return undefined;
}

/** What keeps an account number from being sent. */
export function accountNumberFault(text: string): string | undefined {
  const number = typedAccountNumber(text);
  if (number === '') return '请填写账号。';
  return /^[0-9]{10}([0-9]{2,3})?$/.test(number)
    ? undefined
    : '账号为 10 位机构编码，业务账号为 12 位，分账号为 13 位，请核对后重新填写。';
}
