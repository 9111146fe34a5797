import type { AuthorizationCode } from '../../contracts/authorization';
import type { AuthorizationState } from '../../contracts/authorization-states';
import { authorizationActionsOf } from '../../domain/authorization';
import { authorizationProcessId } from '../../domain/authorization-process';
import { recordAccess } from '../access-event';
import { businessColumns, toBusiness, type BusinessRow } from '../business/business-rows';
import { notFound, ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';

interface CodeRow extends BusinessRow {
  state: AuthorizationState;
  isBeingActivated: boolean;
  code: Buffer | null;
  expiresAt: Date | null;
  institutionId: string;
  institutionName: string;
}

/** The code in plain text, to be told to the unit; that it was seen is written down first (R-S3). */
export async function showAuthorizationCode(
  { database, encryption }: Services,
  grantId: string,
  session: RoleSession,
  context: RequestContext,
): Promise<AuthorizationCode> {
  const row = await database('authorization_grant as grants')
    .join('institution as unit', 'unit.id', 'grants.institution_id')
    .join('business', 'business.code', 'grants.business_code')
    .where('grants.id', grantId)
    .first<CodeRow | undefined>(
      'grants.state',
      'grants.code_enc as code',
      'grants.code_expires_at as expiresAt',
      'unit.id as institutionId',
      'unit.name as institutionName',
      database.raw(`grants.check_id is not null as "isBeingActivated"`),
      database.raw(businessColumns),
    );
  if (!row) throw notFound('这项授权');
  const { code, expiresAt, institutionId } = row;
  if (!code || !expiresAt || expiresAt <= new Date())
    throw new ProblemError('not-allowed-now', '没有可使用的授权码：已使用、已过期或已作废。', {
      allowed: authorizationActionsOf(row, 'issuer'),
    });
  await recordAccess(database, session, context, {
    action: 'authorization-code.viewed',
    subject: authorizationProcessId(grantId),
    institutionId,
  });
  return {
    institution: { id: institutionId, name: row.institutionName },
    business: toBusiness(row),
    code: encryption.decryptText(code),
    expiresAt: expiresAt.toISOString(),
  };
}
