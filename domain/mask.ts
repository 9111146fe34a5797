/** An ID number as lists show it: `4201**********1234`; shorter numbers keep two characters at each end. */
export function maskDocumentNumber(number: string): string {
  const keep = number.length >= 15 ? 4 : 2;
  if (number.length <= keep * 2) return '*'.repeat(number.length);
  return number.slice(0, keep) + '*'.repeat(number.length - keep * 2) + number.slice(-keep);
}

/** A mobile number as lists show it: `138****1001`. */
export function maskPhone(phone: string): string {
  return phone.length < 8
    ? '*'.repeat(phone.length)
    : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4);
}

/** A name of which only the last character shows: `**例` has one star for each that is hidden. One character is hidden whole. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 1) return '*'.repeat(characters.length);
  return '*'.repeat(characters.length - 1) + (characters.at(-1) ?? '');
}

/** A network address of which only the network shows: `203.0.*.*`, `2001:db8:*`. Enough to recognise one's own provider. */
export function maskAddress(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  const [first = '', second = '', ...rest] = plain.split(plain.includes(':') ? ':' : '.');
  if (plain.includes(':')) return `${first}:${second}:*`;
  return rest.length === 2 ? `${first}.${second}.*.*` : '*';
}
