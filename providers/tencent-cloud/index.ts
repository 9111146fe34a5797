import type { TencentCloudConfig } from './config';
import { createFaceCheck, type FaceCheck } from './face';
import { createIdentityCheck, type IdentityCheck } from './identity-check';
import { createCardReader, type CardReader } from './ocr';
import { createPassportReader, type PassportReader } from './passport';
import { createSms, type Sms } from './sms';

export interface TencentCloud {
  cardReader: CardReader;
  passportReader: PassportReader;
  identityCheck: IdentityCheck;
  faceCheck: FaceCheck;
  sms: Sms;
}

export function createTencentCloud(config: TencentCloudConfig): TencentCloud {
  return {
    cardReader: createCardReader(config),
    passportReader: createPassportReader(config),
    identityCheck: createIdentityCheck(config),
    faceCheck: createFaceCheck(config),
    sms: createSms(config),
  };
}
