import type { CorrectionDetail } from '../../contracts/data-correction';
import { correctionTextLength } from '../../contracts/data-correction-states';
import type { FieldProblem } from '../../contracts/problems';
import { correctionProofsAsked, oneIsOpenSentence } from '../../domain/data-correction';
import type { AskedCorrection } from '../../domain/data-correction-message';
import { correctionProcessId, correctionWorkflow } from '../../domain/data-correction-process';
import { normaliseTypedText, typedTextFault } from '../../domain/typed-text';
import { derivedId } from '../../runtime/derived-id';
import { correctionMessages } from '../../workflows/data-correction.messages';
import { checkPictures } from '../department-review/picture-check';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewCorrection } from './detail';

type Asking = HandlerInput<'POST /data-corrections'>;

/** 申请更正: for themselves, whatever role the session has active. Asked for again under the same key, it is the same request. */
export async function askForCorrection(services: Services, input: Asking): Promise<CorrectionDetail> {
  const { body, session, context, message } = input;
  refuseFaults([...faultsOf('stands', '现在的内容', body), ...faultsOf('right', '正确的内容', body)]);
  const stands = normaliseTypedText(body.stands);
  const right = normaliseTypedText(body.right);
  if (stands === right)
    refuseFaults([{ path: '/right', message: '正确的内容与现在的内容相同，请写明要更正成什么。' }]);
  const { personId } = session;
  const id = derivedId(message.idFor('data-correction'));
  const process = correctionProcessId(id);
  const content: AskedCorrection = { stands, right, proofs: body.proofs };
  await sendToReviewed(
    services,
    input,
    correctionWorkflow,
    {
      ...{ process, update: correctionMessages.ask, body: { kind: body.kind } },
      ...{ actor: { personId }, content, fresh: true },
    },
    async () => {
      await refuseSecond(services, personId, body.kind);
      const holder = { personId, processId: process, purpose: 'data-correction' } as const;
      await checkPictures(services.database, holder, correctionProofsAsked, body.proofs, '/proofs');
    },
  );
  return await viewCorrection(services, id, session, context);
}

function faultsOf(field: 'stands' | 'right', what: string, typed: Asking['body']): FieldProblem[] {
  const fault = typedTextFault(typed[field], what, correctionTextLength);
  return fault ? [{ path: `/${field}`, message: fault }] : [];
}

/** Says early what the constraint would. */
async function refuseSecond(
  { database }: Services,
  personId: string,
  kind: Asking['body']['kind'],
): Promise<void> {
  const open = await database('data_correction')
    .where({ person_id: personId, kind, state: 'awaiting-answer' })
    .first<object | undefined>('id');
  if (open) throw new ProblemError('already-exists', oneIsOpenSentence);
}
