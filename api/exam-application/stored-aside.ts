import { nothingAside, type SetAside } from '../../domain/form/set-aside';
import type { Encryption } from '../../runtime/encryption';

const placeOf = (applicationId: string): string => `application-aside/${applicationId}`;

/** What waits beside a draft as it is stored: encrypted whole, bound to the application; nothing where nothing waits (R-M5). */
export const sealAside = (encryption: Encryption, applicationId: string, aside: SetAside): Buffer | null =>
  Object.keys(aside.form).length > 0 || aside.materials.length > 0
    ? encryption.encryptText(JSON.stringify(aside), placeOf(applicationId))
    : null;

export const openAside = (
  encryption: Encryption,
  applicationId: string,
  asideEnc: Buffer | null,
): SetAside =>
  asideEnc
    ? (JSON.parse(encryption.decryptText(asideEnc, placeOf(applicationId))) as SetAside)
    : nothingAside;
