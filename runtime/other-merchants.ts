import { Type, type Static } from '@sinclair/typebox';
import { parseJson } from './provider-templates';

const merchant = Type.Object(
  {
    merchantId: Type.String({ minLength: 1 }),
    serial: Type.String({ minLength: 1 }),
    privateKey: Type.String({ minLength: 1 }),
    apiV3Key: Type.String({ minLength: 32, maxLength: 32 }),
    platformKeys: Type.Record(Type.String(), Type.String()),
  },
  { additionalProperties: false },
);

/** An account at WeChat Pay beside the platform's. */
export type OtherMerchant = Static<typeof merchant>;

/** Reads `WECHAT_PAY_OTHER_MERCHANTS`. JSON has its own `\n`, so PEM texts stand in it as they are. */
export const parseOtherMerchants = (text: string): OtherMerchant[] => parseJson(Type.Array(merchant), text);
