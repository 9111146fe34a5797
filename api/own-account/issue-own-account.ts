import type { Actor } from '../../contracts/message';
import type { UnitAccountSummary } from '../../contracts/unit-account';
import type { OwnAccountKind } from '../../contracts/unit-account-states';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { uuidOfMessage } from '../../runtime/message-id';
import { unitAccountMessages } from '../../workflows/unit-account.messages';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { sendToAccount } from '../unit-account/account-process';
import { showAccount } from './show-account';

interface Request {
  readonly session: RoleSession;
  readonly actor: Actor;
  readonly message: MessageIdentity;
  readonly context: RequestContext;
}

/** Gives an account of the asker's own unit; the same request makes the same account, however often it is sent. */
export async function issueOwnAccount(
  services: Services,
  request: Request,
  scope: { readonly kind: OwnAccountKind; readonly businessCodes: readonly string[] },
): Promise<UnitAccountSummary> {
  const { institutionId } = request.session.role;
  await demandBusinesses(services, scope.businessCodes);
  const source = [scope.kind, institutionId, ...scope.businessCodes].join('/');
  const accountId = uuidOfMessage(request.message.idFor(`own-account-of/${source}`));
  await sendToAccount(services, request, {
    process: unitAccountProcessId(accountId),
    update: unitAccountMessages.issue,
    body: { institutionId, ...scope },
    actor: request.actor,
  });
  return showAccount(services, accountId);
}

/** Refuses a code that the catalogue doesn't have. */
export async function demandBusinesses(
  { database }: Services,
  businessCodes: readonly string[],
): Promise<void> {
  const known = await database('business')
    .whereIn('code', [...businessCodes])
    .pluck<string[]>('code');
  const unknown = businessCodes.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  const message = `业务目录中没有编码为 ${unknown} 的业务。`;
  const path = businessCodes.length === 1 ? '/businessCode' : '/businessCodes';
  throw new ProblemError('invalid-request', message, { fields: [{ path, message }] });
}
