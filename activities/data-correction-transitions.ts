import type { Knex } from 'knex';
import { correctionKindWords, type CorrectionKind } from '../contracts/data-correction-states';
import { letUploadsGo } from '../db/let-uploads-go';
import { correctionProofsAsked, oneIsOpenSentence } from '../domain/data-correction';
import type { AskedCorrection, CorrectionAnswerText } from '../domain/data-correction-message';
import { correctionIdOf, type CorrectionProcess } from '../domain/data-correction-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import type { Encryption } from '../runtime/encryption';
import { claimPictures } from './claim-pictures';
import { contentOf, contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import { refuseIfJoined } from './refuse-if-joined';
import type { Effects, ProcessTransitions, RecordedEvent } from './transitions';

interface Tools {
  readonly encryption: Encryption;
  /** Days that the proofs are kept after the end. */
  readonly proofKeptDays: number;
}

type Event<T extends keyof CorrectionProcess['events']> = RecordedEvent<CorrectionProcess, T>;

interface Ended {
  person_id: string;
  kind: CorrectionKind;
}

const refusals = {
  data_correction_one_open: { code: 'already-exists', sentence: oneIsOpenSentence },
  person_is_closed: { code: 'not-allowed-now', sentence: '账号已注销，不能再申请更正。' },
} as const;

/** What a request for correction changes beside its events (R-V2): its row and its proofs. The data themselves it never touches. */
export function createCorrectionTransitions(tools: Tools): ProcessTransitions<CorrectionProcess> {
  return {
    kind: 'data-correction',
    refusals,
    apply: {
      'correction.asked': (trx, event) => ask(trx, tools, event),
      'correction.withdrawn': async (trx, event) => {
        const { personId } = messageOf(event).actor;
        await end(trx, tools, event, { state: 'withdrawn' }, (row) => {
          if (row.person_id !== personId)
            throw refusal('no-permission', { sentence: '只有申请人本人可以撤回申请。' });
        });
        return answered(event);
      },
      'correction.corrected': (trx, event) => answer(trx, tools, event, 'corrected'),
      'correction.declined': (trx, event) => answer(trx, tools, event, 'declined'),
      'correction.reminded': async (trx, { processId, position: { kind, dueAtMs = 0 }, detail }) => {
        // Nobody answers their own.
        const own = trx('data_correction')
          .where({ id: correctionIdOf(processId) })
          .select('person_id');
        const administrators = await trx('role_holding')
          .where({ role: 'platform-administrator', ended_at: null })
          .whereNotIn('person_id', own)
          .distinct<{ person_id: string }[]>('person_id');
        const template = detail.isOverdue ? 'correction.overdue' : 'correction.reminder';
        const params = { ...paramsOf(kind), dueAt: shanghaiMinute(new Date(dueAtMs)) };
        return {
          answer: null,
          notices: administrators.map(({ person_id: personId }) => ({
            ...{ personId, template, params, channel: 'wechat' as const },
          })),
        };
      },
    },
  };
}

async function ask(
  trx: Knex.Transaction,
  { encryption }: Tools,
  event: Event<'correction.asked'>,
): Promise<Effects> {
  const { personId } = messageOf(event).actor;
  const { processId } = event;
  await refuseIfJoined(trx, personId);
  const { kind, dueAt } = event.detail;
  const { stands, right, proofs } = contentOfEvery<AskedCorrection>(encryption, event);
  const claimed = await claimPictures(
    trx,
    { processId, personId, purpose: 'data-correction' },
    correctionProofsAsked,
    proofs,
  );
  await trx('data_correction').insert({
    ...{ id: correctionIdOf(processId), person_id: personId, kind, state: event.position.state },
    ...{ stands_enc: encryption.encryptText(stands), right_enc: encryption.encryptText(right) },
    ...{ proofs: JSON.stringify(claimed), asked_at: trx.fn.now(), due_at: dueAt },
  });
  const params = { ...paramsOf(kind), dueAt: shanghaiMinute(new Date(dueAt)) };
  return { ...answered(event), notices: [{ personId, template: 'correction.asked', params }] };
}

/** With what was put right, or why nothing is: an answer without words helps nobody (《个人信息保护法》第五十条). */
async function answer(
  trx: Knex.Transaction,
  tools: Tools,
  event: Event<'correction.corrected' | 'correction.declined'>,
  state: 'corrected' | 'declined',
): Promise<Effects> {
  const { personId: by } = messageOf(event).actor;
  const content = contentOf<CorrectionAnswerText>(tools.encryption, event);
  if (!content) throw refusal('remark-missing', { sentence: '答复须写明更正了什么，或不予更正的理由。' });
  const answerEnc = tools.encryption.encryptText(content.text);
  const row = await end(trx, tools, event, { state, answer_enc: answerEnc }, ({ person_id: whose }) => {
    if (whose === by) throw refusal('no-permission', { sentence: '不能答复本人的更正申请。' });
  });
  return {
    ...answered(event),
    notices: [
      {
        ...{ personId: row.person_id, template: event.type, params: paramsOf(row.kind), channel: 'sms' },
      },
    ],
  };
}

/** @param judge throws where this actor may not */
async function end(
  trx: Knex.Transaction,
  { proofKeptDays }: Tools,
  { processId }: { readonly processId: string },
  columns: object,
  judge: (row: Ended) => void,
): Promise<Ended> {
  const id = correctionIdOf(processId);
  const row = await trx('data_correction')
    .where({ id, state: 'awaiting-answer' })
    .forUpdate()
    .first<Ended | undefined>('person_id', 'kind');
  if (!row) throw new Error('unreachable: what waits for an answer has its row');
  judge(row);
  await trx('data_correction')
    .where({ id })
    .update({ ...columns, ended_at: trx.fn.now() });
  await letUploadsGo(trx, processId, proofKeptDays);
  return row;
}

const paramsOf = (kind: CorrectionKind = 'other'): { kind: string } => ({ kind: correctionKindWords[kind] });

const answered = ({ processId }: { readonly processId: string }): Effects => ({
  answer: { correctionId: correctionIdOf(processId) },
});
