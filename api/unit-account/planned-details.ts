import type { AccountContact } from '../../contracts/unit-account';
import { maskPhone } from '../../domain/mask';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import type { Encryption } from '../../runtime/encryption';

/** Who is to activate an account, as its HR account filled it in before (R-E3). */
export interface PlannedDetails {
  readonly name: string;
  readonly phone: string;
  readonly department: string;
  readonly officePhone: string;
}

/** As the account's row holds them. */
export const sealPlanned = (encryption: Encryption, accountId: string, details: PlannedDetails): Buffer =>
  encryption.encryptText(JSON.stringify(details), unitAccountProcessId(accountId));

export const readPlanned = (encryption: Encryption, accountId: string, sealed: Buffer): PlannedDetails =>
  // Written by `sealPlanned`, bound to this account.
  JSON.parse(encryption.decryptText(sealed, unitAccountProcessId(accountId))) as PlannedDetails;

export const toContact = ({ phone, ...details }: PlannedDetails): AccountContact => ({
  ...details,
  phoneMasked: maskPhone(phone),
});
