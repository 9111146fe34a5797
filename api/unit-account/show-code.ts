import type { ActivationCode } from '../../contracts/unit-account';
import type { UnitAccountKind, UnitAccountState } from '../../contracts/unit-account-states';
import { unitAccountActionsOf } from '../../domain/unit-account';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { accountBusinesses } from './account-rows';
import { recordAccess } from '../access-event';
import { notFound, ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';

interface CodeRow {
  state: UnitAccountState;
  kind: UnitAccountKind;
  businesses: ActivationCode['businesses'];
  accountNumber: string;
  code: Buffer | null;
  expiresAt: Date;
  institutionId: string;
  institutionName: string;
}

/** The code in plain text, to be told to the unit; that it was seen is written down first (R-S3). */
export async function showCode(
  { database, encryption }: Services,
  accountId: string,
  session: RoleSession,
  context: RequestContext,
): Promise<ActivationCode> {
  const row = await database('unit_account as account')
    .join('institution', 'institution.id', 'account.institution_id')
    .where('account.id', accountId)
    .first<CodeRow | undefined>(
      'account.state',
      'account.kind',
      'account.number as accountNumber',
      database.raw(`${accountBusinesses} as businesses`),
      'code_enc as code',
      'code_expires_at as expiresAt',
      'institution.id as institutionId',
      'institution.name as institutionName',
    );
  if (!row) throw notFound('这个账号');
  if (!row.code || row.expiresAt <= new Date())
    throw new ProblemError('not-allowed-now', '没有可使用的激活码：已使用、已过期或已作废。', {
      allowed: unitAccountActionsOf(row.state, 'issuer', row.kind),
    });
  await recordAccess(database, session, context, {
    action: 'activation-code.viewed',
    subject: unitAccountProcessId(accountId),
    institutionId: row.institutionId,
  });
  return {
    kind: row.kind,
    businesses: row.businesses,
    accountNumber: row.accountNumber,
    institution: { id: row.institutionId, name: row.institutionName },
    code: encryption.decryptText(row.code),
    expiresAt: row.expiresAt.toISOString(),
  };
}
