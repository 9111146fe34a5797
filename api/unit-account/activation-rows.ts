import type { Knex } from 'knex';
import type { AccountActivation } from '../../contracts/unit-account';
import type { ActivationStep, FollowAnswer, UnitAccountKind } from '../../contracts/unit-account-states';
import { unitAccountHolderTitle } from '../../domain/unit-account';
import { maskName, maskPhone } from '../../domain/mask';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { accountBusinessNames } from './account-rows';
import { hashSecret } from '../session/secret';

/** Stands for one activation in one browser. */
export const activationCookie = 'hht-activation';
export const activationTokenSeconds = 24 * 3600;

export interface ActivationRow {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  expiresAt: Date;
  codeExpiresAt: Date;
  kind: UnitAccountKind;
  businessNames: string[];
  accountNumber: string;
  institutionName: string;
  name: string | null;
  phone: Buffer | null;
  department: string | null;
  officePhone: string | null;
  privacyVersion: string | null;
  agreementVersion: string | null;
  follow: FollowAnswer | null;
  personId: string | null;
  personName: string | null;
  isPhoneProven: boolean;
  isCompleted: boolean;
}

const over = (): ProblemError =>
  new ProblemError(
    'activation-over',
    '激活已中断：可能已在其他浏览器继续、超过 24 小时，或激活码已更换。请重新输入账号和激活码继续。',
  );

/** The activation of the browser that asks; one that is done is still shown to it. */
export async function getActivation(database: Knex, { cookies }: RequestContext): Promise<ActivationRow> {
  const { rows } = await database.raw<{ rows: ActivationRow[] }>(
    `select activation.id, account.id as "accountId", activation.token_hash as "tokenHash",
            activation.token_expires_at as "expiresAt", account.code_expires_at as "codeExpiresAt",
            account.kind, account.number as "accountNumber", ${accountBusinessNames} as "businessNames", institution.name as "institutionName",
            activation.name, activation.phone_enc as phone, activation.department,
            activation.office_phone as "officePhone", activation.privacy_version as "privacyVersion",
            activation.agreement_version as "agreementVersion", activation.follow,
            activation.person_id as "personId", person.name as "personName",
            activation.phone_proven_at is not null as "isPhoneProven",
            activation.completed_at is not null as "isCompleted"
       from account_activation activation
       join unit_account account on account.id = activation.unit_account_id
       join institution on institution.id = account.institution_id
       left join person on person.id = activation.person_id
      where activation.token_hash = ? and activation.token_expires_at > now() and activation.voided_at is null
        and (activation.completed_at is not null or (account.state = 'issued' and account.code_expires_at > now()))`,
    [hashSecret(cookies[activationCookie] ?? '')],
  );
  if (!rows[0]) throw over();
  return rows[0];
}

/**
 * Changes what is filled in, as long as this browser may and it isn't done.
 * @param asRead what must be as it was read; changed meanwhile, nothing is written and the browser is to look again
 */
export async function changeActivation(
  database: Knex,
  { id, tokenHash }: ActivationRow,
  columns: object,
  asRead: Readonly<Record<string, Buffer>> = {},
): Promise<void> {
  const changed = await database('account_activation')
    .where({ id, token_hash: tokenHash, completed_at: null, voided_at: null, ...asRead })
    .update(columns);
  if (changed === 0) throw over();
}

/** The first step that isn't done. */
export function stepOf(row: ActivationRow): ActivationStep {
  if (row.isCompleted) return 'done';
  // What the HR account filled in before is for whoever activates to look through, and to consent to (R-V1).
  if (row.name === null || row.privacyVersion === null) return 'details';
  if (row.follow === null) return 'follow';
  if (row.personId === null) return 'wechat';
  return row.isPhoneProven ? 'completion' : 'phone';
}

export function toActivation(
  { encryption }: Pick<Services, 'encryption'>,
  row: ActivationRow,
): AccountActivation {
  const { name, phone, department, officePhone, personName } = row;
  const isFilled = name !== null && phone !== null && department !== null && officePhone !== null;
  return {
    kind: row.kind,
    accountNumber: row.accountNumber,
    institutionName: row.institutionName,
    holderTitle: unitAccountHolderTitle(row.kind, row.businessNames),
    step: stepOf(row),
    details: isFilled
      ? { name, phoneMasked: maskPhone(encryption.decryptText(phone)), department, officePhone }
      : null,
    follow: row.follow,
    wechat: personName === null ? null : { nameMasked: maskName(personName) },
    phoneIsProven: row.isPhoneProven,
    codeExpiresAt: row.codeExpiresAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
