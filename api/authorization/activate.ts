import type { OwnActivation } from '../../contracts/own-authorization';
import { codeFault, normaliseCode } from '../../domain/code-text';
import { authorizationProcessId } from '../../domain/authorization-process';
import { authorizationMessages } from '../../workflows/authorization.messages';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { findByCode, judgeCode, wrongCode, type CodeRow } from './judge-code';
import { getOwnActivation } from './own-rows';
import { sendToAuthorization } from './send';

type Input = HandlerInput<'POST /own-authorizations'>;

/**
 * A person adds a business by its code (R-H3, way 1): the code is theirs from now on, until the face check that is asked
 * for here has ended. Of two at one instant the process takes one.
 */
export async function activate(services: Services, input: Input): Promise<OwnActivation> {
  const { session, body, message } = input;
  const { personId } = session;
  refuseMisspelt(body.code);
  const typed = services.blindIndex('authorization-code', normaliseCode(body.code));
  const { requestHash } = message;
  const messageId = message.idFor(`authorization-code/${personId}`);
  const row = await judgeCode(services.database, typed, { messageId, requestHash, personId });
  // Begun before, perhaps on a page that was closed.
  if (row.checkPersonId !== personId)
    await begin(services, input, row).catch(async (error: unknown) => {
      throw await explained(services, error, typed);
    });
  return getOwnActivation(services.database, row.grantId, personId);
}

async function begin(services: Services, { message, context, session }: Input, row: CodeRow): Promise<void> {
  const { grantId, codeId } = row;
  const process = authorizationProcessId(grantId);
  const answered = await services.processes.findAnswer({
    process,
    messageId: message.idFor(process),
    requestHash: message.requestHash,
  });
  if (answered) return;
  if (!row.isUsable) throw whyNotUsable(row);
  // For themselves, whatever role the session uses.
  const actor = { personId: session.personId };
  await sendToAuthorization(
    services,
    { message, context },
    { grantId, update: authorizationMessages.activate, body: { codeId }, actor },
  );
}

/** Another was faster, or the code was reset in this very moment: what became of it says more than the process does. */
async function explained({ database }: Services, error: unknown, typed: Buffer): Promise<unknown> {
  if (!(error instanceof ProblemError) || error.code !== 'not-allowed-now') return error;
  const row = await findByCode(database, typed);
  if (!row) return replaced();
  return row.isUsable ? error : whyNotUsable(row);
}

/** A slip of the hand that can't be any code is told and not counted. */
function refuseMisspelt(code: string): void {
  const fault = codeFault(code, '授权码');
  if (fault)
    throw new ProblemError('invalid-request', fault, { fields: [{ path: '/code', message: fault }] });
}

const taken = (): ProblemError =>
  new ProblemError(
    'not-allowed-now',
    '该授权码正由他人使用（人脸识别进行中）或刚刚被使用。如非您单位安排，请联系发放授权码的单位。',
    { allowed: [] },
  );

const replaced = (): ProblemError => wrongCode('该授权码已作废，请联系发放授权码的单位重新生成。');

/** Whoever brings a code that there was is told what became of it. */
function whyNotUsable({ state, checkId, isOver }: CodeRow): ProblemError {
  if (checkId !== null) return taken();
  if (state === 'offered')
    return wrongCode(
      '该授权码已直接授权给指定人员，等待本人确认；是您本人的，请在“本人业务账号管理”中确认。',
    );
  if (state === 'active') return wrongCode('该授权码已使用过。需更换业务管理人的，请联系发放授权码的单位。');
  if (isOver) return wrongCode('该授权码已过期，请联系发放授权码的单位重新生成。');
  return replaced();
}
