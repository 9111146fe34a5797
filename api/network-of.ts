import { isIPv6 } from 'node:net';

const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);

/**
 * Where an address is, for limits that whoever has a whole network must not pass: an IPv4 address as it is, of an IPv6 address
 * the first 64 bits, which is what one household or office is given.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [before, after] = address.split('::');
  const [head, tail] = [groups(before), groups(after)];
  const left = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const prefix = [...head, ...left, ...tail].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${prefix.join(':')}::/64`;
}
