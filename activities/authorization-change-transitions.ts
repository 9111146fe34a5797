import type { Knex } from 'knex';
import { termsOf, type AuthorizationChangeProcess } from '../domain/authorization-change-process';
import { addAssistant, endAssistance, handOver } from './authorization-change-done';
import { voidChanges } from './authorization-change-endings';
import {
  alreadySentence,
  demandPossible,
  rightsAt,
  updateChange,
  type ChangeEvent,
} from './authorization-change-rows';
import { beginChange } from './authorization-change-start';
import { getNames } from './authorization-rows';
import { messageOf } from './message-content';
import type { ProcessTransitions } from './transitions';
import { noticeOf } from '../db/notices';

const refusals = {
  authorization_change_open: {
    code: 'already-exists',
    sentence: '该业务已有一项同样的办理在进行，请等待完成，或先撤回再重新办理。',
  },
  role_holding_active: { code: 'already-exists', sentence: alreadySentence },
} as const;

/** What handing a business over, or adding an assistant, changes beside its events: its row, and who has which right (R-H5). */
export const authorizationChangeTransitions: ProcessTransitions<AuthorizationChangeProcess> = {
  kind: 'authorization-change',
  meetsOthers: true,
  refusals,
  apply: {
    'authorization-change.started': async (trx, event) => {
      await beginChange(trx, event);
      return answered(event);
    },
    'authorization-change.check-failed': async (trx, event) => {
      await updateChange(trx, event);
      const { initiatorId } = termsOf(event.position);
      // What came of the face itself they have seen.
      const told = event.detail.outcome === 'refused' ? [initiatorId] : [];
      return {
        ...answered(event),
        notices: told.map(noticeOf('authorization-change.not-offered', await namesOf(trx, event))),
      };
    },
    'authorization-change.offered': async (trx, event) => {
      await demandPossible(trx, event);
      const { kind, targetId } = termsOf(event.position);
      await updateChange(trx, event, { expires_at: new Date(event.detail.until) });
      const tell = noticeOf(
        kind === 'transfer'
          ? 'authorization-change.transfer-offered'
          : 'authorization-change.assistance-offered',
        await namesOf(trx, event),
        'sms',
      );
      return { ...answered(event), notices: [tell(targetId)] };
    },
    'authorization-change.accepted': async (trx, event) => {
      await demandPossible(trx, event);
      const { kind, initiatorId, targetId, institutionId, businessCode } = termsOf(event.position);
      if (kind === 'assistant') {
        await addAssistant(trx, event);
        const names = await namesOf(trx, event);
        const notices = [
          noticeOf('authorization-change.assistance-accepted', names)(initiatorId),
          noticeOf('authorization-change.assisting', names)(targetId),
        ];
        return { ...answered(event), notices };
      }
      const moved = await handOver(trx, event);
      const names = await getNames(trx, { institutionId, businessCode });
      const ended = await voidChanges(trx, { institutionId, businessCode, by: event.processId, names });
      const notices = [
        noticeOf('authorization-change.handed-over', names, 'sms')(initiatorId),
        noticeOf('authorization-change.taken-over', names)(targetId),
        ...ended.notices,
      ];
      return { answer: { ...answered(event).answer, moved: [...moved, ...ended.moved] }, notices };
    },
    'authorization-change.declined': async (trx, event) => {
      await updateChange(trx, event);
      const { initiatorId } = termsOf(event.position);
      return {
        ...answered(event),
        notices: [initiatorId].map(noticeOf('authorization-change.declined', await namesOf(trx, event))),
      };
    },
    'authorization-change.withdrawn': async (trx, event) => {
      await updateChange(trx, event);
      const { targetId } = termsOf(event.position);
      const told = event.from === 'offered' ? [targetId] : [];
      return {
        ...answered(event),
        notices: told.map(noticeOf('authorization-change.withdrawn', await namesOf(trx, event))),
      };
    },
    'authorization-change.expired': async (trx, event) => {
      await updateChange(trx, event);
      const { initiatorId, targetId } = termsOf(event.position);
      return {
        ...answered(event),
        notices: [initiatorId, targetId].map(
          noticeOf('authorization-change.expired', await namesOf(trx, event)),
        ),
      };
    },
    'authorization-change.removed': async (trx, event) => {
      const assistantId = await endAssistance(trx, event);
      const { actor } = messageOf(event);
      const administrators = await rightsAt(trx, termsOf(event.position))
        .where({ role: 'business-administrator' })
        .whereNot({ person_id: actor.personId })
        .pluck<string[]>('person_id');
      const names = await namesOf(trx, event);
      const notices = [
        noticeOf('authorization-change.assistant-removed', names, 'sms')(assistantId),
        ...administrators.map(noticeOf('authorization-change.assistant-gone', names)),
      ];
      return { ...answered(event), notices };
    },
  },
};

const answered = (event: ChangeEvent) => ({ answer: { state: event.position.state } });

const namesOf = (trx: Knex.Transaction, { position }: ChangeEvent) => getNames(trx, termsOf(position));
