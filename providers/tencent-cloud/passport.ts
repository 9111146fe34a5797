import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ocr/v20181119/ocr_client';
import { ask, clientConfig } from './client';
import type { TencentCloudConfig } from './config';
import { refusal } from './errors';

/** The page with the portrait, by its machine-readable lines. */
export interface PassportPage {
  number: string;
  /** `2035-05-01`; absent where the lines don't say it plainly. */
  validUntil?: string;
}

/** Reads passports of other countries and regions (R-B8). */
export interface PassportReader {
  /** `person-can-fix`: no passport, blurred, or another page in the picture. */
  read(picture: Uint8Array): Promise<PassportPage>;
}

export function createPassportReader(config: TencentCloudConfig): PassportReader {
  const client = new Client(clientConfig(config));
  return {
    async read(picture) {
      const ImageBase64 = Buffer.from(picture).toString('base64');
      // The portrait stays at the provider.
      const { ID, DateOfExpiration } = await ask(client.MLIDPassportOCR({ ImageBase64, RetImage: false }));
      if (!ID) throw refusal('FailedOperation.NoPassport');
      const validUntil = readDay(DateOfExpiration);
      return { number: ID, ...(validUntil !== undefined && { validUntil }) };
    },
  };
}

/** `20350501`, with or without separators. */
function readDay(text = ''): string | undefined {
  const [, year, month, day] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(text) ?? [];
  return year && `${year}-${month}-${day}`;
}
