import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ocr/v20181119/ocr_client';
import { ask, clientConfig } from './client';
import type { TencentCloudConfig } from './config';
import { readWarnings, type CardWarning } from './card-warning';
import { malformedAnswer, refusal } from './errors';

/** The side with the portrait. The address is on it too, but nothing here needs it. */
export interface CardFront {
  name: string;
  /** 18 characters as printed, a final X in upper case. */
  idNumber: string;
  sex: 'male' | 'female';
  warnings: readonly CardWarning[];
}

/** The side with the emblem. */
export interface CardBack {
  /** `2015-01-01`. */
  validFrom: string;
  /** The last day, or `null` for 长期. */
  validUntil: string | null;
  warnings: readonly CardWarning[];
}

/** Reads the two sides of a resident's identity card (R-B2). */
export interface CardReader {
  /**
   * `person-can-fix`: no card, blurred, several cards or the other side in the picture. Warnings are not
   * errors: whether a card with glare counts is a rule of ours.
   */
  readFront(picture: Uint8Array): Promise<CardFront>;
  readBack(picture: Uint8Array): Promise<CardBack>;
}

const wantedWarnings = JSON.stringify({
  CopyWarn: true,
  BorderCheckWarn: true,
  ReshootWarn: true,
  DetectPsWarn: true,
  TempIdWarn: true,
  InvalidDateWarn: true,
  ReflectWarn: true,
});

/** A side was asked for and the picture shows the other: what the provider then leaves empty. */
const otherSide = 'FailedOperation.ImageNoIdCard';

export function createCardReader(config: TencentCloudConfig): CardReader {
  const client = new Client(clientConfig(config));
  const read = (picture: Uint8Array, CardSide: 'FRONT' | 'BACK') =>
    ask(
      client.IDCardOCR({
        ImageBase64: Buffer.from(picture).toString('base64'),
        CardSide,
        Config: wantedWarnings,
        // Never let the provider correct a number towards its checksum: an altered card must not read as sound.
        EnableRecognitionRectify: false,
      }),
    );

  return {
    async readFront(picture) {
      const { Name, IdNum, Sex, AdvancedInfo } = await read(picture, 'FRONT');
      if (!Name || !IdNum) throw refusal(otherSide);
      return {
        name: Name,
        idNumber: IdNum.toUpperCase(),
        sex: Sex === '女' ? 'female' : 'male',
        warnings: readWarnings(AdvancedInfo),
      };
    },
    async readBack(picture) {
      const { ValidDate, AdvancedInfo } = await read(picture, 'BACK');
      if (!ValidDate) throw refusal(otherSide);
      return { ...readValidity(ValidDate), warnings: readWarnings(AdvancedInfo) };
    },
  };
}

/** `2015.01.01-2035.01.01` or `2015.01.01-长期`. */
function readValidity(text: string): Pick<CardBack, 'validFrom' | 'validUntil'> {
  const parts = /^(\d{4})\.(\d{2})\.(\d{2})-(?:长期|(\d{4})\.(\d{2})\.(\d{2}))$/.exec(text);
  if (!parts) throw malformedAnswer();
  const [, y, m, d, untilYear, untilMonth, untilDay] = parts;
  return {
    validFrom: `${y}-${m}-${d}`,
    validUntil: untilYear === undefined ? null : `${untilYear}-${untilMonth}-${untilDay}`,
  };
}
