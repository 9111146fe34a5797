/** On a phone nobody scans: one is logged in by WeChat itself. */
export function ComputerLogin(): null {
  return null;
}
