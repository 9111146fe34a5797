import type { ComputerLoginProps } from './computer-login-props';

/** On a phone nobody scans: one is logged in by WeChat itself. */
export function ComputerLogin(_: ComputerLoginProps): null {
  return null;
}
