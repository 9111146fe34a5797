import Taro from '@tarojs/taro';
import type { LoginOptions } from './login-options';

const storageName = 'accepted-consents';

/** The versions of the two texts that were accepted on this device (R-V1). */
export interface AcceptedConsents {
  privacy: string;
  agreement: string;
}

export function consentsOf(options: LoginOptions): AcceptedConsents {
  return { privacy: options.privacyVersion, agreement: options.agreementVersion };
}

/** Whether the versions of now were accepted here before; a new version has to be accepted anew. */
export function hasAccepted(options: LoginOptions): boolean {
  const accepted = Taro.getStorageSync<AcceptedConsents | ''>(storageName);
  return (
    accepted !== '' &&
    accepted.privacy === options.privacyVersion &&
    accepted.agreement === options.agreementVersion
  );
}

export function rememberAccepted(options: LoginOptions): void {
  Taro.setStorageSync(storageName, consentsOf(options));
}

export function forgetAccepted(): void {
  Taro.removeStorageSync(storageName);
}
