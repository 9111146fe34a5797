import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client';
import { ask, clientConfig } from './client';
import type { TencentCloudConfig } from './config';
import { malformedAnswer } from './errors';
import { ProviderError, type ProviderErrorKind } from '../provider-error';

/** The authority's answer. A disagreement is an answer, not an error. */
export type IdentityVerdict =
  { agrees: true } | { agrees: false; reason: 'name-differs' | 'number-not-in-register' };

/** Asks the authority's register whether name and number belong together (R-B2). Each verdict is billed. */
export interface IdentityCheck {
  check(name: string, idNumber: string): Promise<IdentityVerdict>;
}

/** The verdict stands in `Result` of a successful answer; these are the ones that are no verdict. */
const refusals: Readonly<Record<string, ProviderErrorKind>> = {
  '-2': 'person-can-fix', // the number isn't one
  '-3': 'person-can-fix', // the name isn't one
  '-4': 'retry', // the register fails
  '-6': 'retry', // the register is being upgraded
  '-7': 'final', // this number was asked too often today
};

export function createIdentityCheck(config: TencentCloudConfig): IdentityCheck {
  const client = new Client(clientConfig(config));
  return {
    async check(name, idNumber) {
      const { Result } = await ask(client.IdCardVerification({ Name: name, IdCard: idNumber }));
      switch (Result) {
        case undefined:
          throw malformedAnswer();
        case '0':
          return { agrees: true };
        case '-1':
          return { agrees: false, reason: 'name-differs' };
        case '-5':
          return { agrees: false, reason: 'number-not-in-register' };
        default:
          throw new ProviderError(
            'tencent-cloud',
            refusals[Result] ?? 'alert',
            `IdCardVerification.${Result}`,
          );
      }
    },
  };
}
