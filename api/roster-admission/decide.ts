import { admissionStateWords, type AdmissionState } from '../../contracts/roster-admission-states';
import type { AdmissionDecision, AdmissionDetail } from '../../contracts/roster-admission';
import { nameFault, normalisePersonName } from '../../domain/person-name';
import type { CorrectedPerson, ReturnReason, SeenAdmission } from '../../domain/roster-admission-message';
import { admissionProcessId, admissionWorkflow } from '../../domain/roster-admission-process';
import { admissionMessages } from '../../workflows/roster-admission.messages';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewAdmission } from './detail';

/** 通过 · 编辑 · 退回 (R-I3). */
export async function decide(
  services: Services,
  input: HandlerInput<'POST /admissions/:id/decision'>,
): Promise<AdmissionDetail> {
  const { body, params, actor, session, context } = input;
  await sendToReviewed(
    services,
    input,
    admissionWorkflow,
    {
      process: admissionProcessId(params.id),
      update: admissionMessages[body.decision],
      body: {},
      actor,
      content: contentOf(body),
    },
    async () => void (await refuseUnlessWaiting(services, params.id)),
  );
  return viewAdmission(services, params.id, session, context);
}

/** What is left beside the letter with what was seen, or the refusal of what can't be saved, at its field. */
function contentOf(body: AdmissionDecision): SeenAdmission | CorrectedPerson | ReturnReason {
  const { decision, listedId, name = '', internalDepartmentId, reason = '' } = body;
  const seen = { ...(listedId !== undefined && { listedId }) };
  switch (decision) {
    case 'pass':
      return seen;
    case 'correct': {
      const fault = nameFault(name);
      if (fault)
        throw new ProblemError('invalid-request', fault, { fields: [{ path: '/name', message: fault }] });
      return {
        ...seen,
        name: normalisePersonName(name),
        ...(internalDepartmentId && { internalDepartmentId }),
      };
    }
    case 'return':
      return { reason: requiredText(reason, '/reason', '退回须写明原因，申请人会看到。') };
  }
}

/** Says early, in the words of its state, what the process would refuse: decided, unbound, or let in by a list meanwhile. */
export async function refuseUnlessWaiting(
  { database }: Services,
  id: string,
): Promise<{ isFlagged: boolean }> {
  const { state, isFlagged } = await database('roster_admission')
    .where({ membership_id: id })
    .first<{ state: AdmissionState; isFlagged: boolean }>(
      'state',
      database.raw('preloaded_row_id is not null as "isFlagged"'),
    );
  if (state !== 'awaiting-review')
    throw new ProblemError('not-allowed-now', `该人员的状态是“${admissionStateWords[state]}”，不能再审核。`, {
      allowed: [],
    });
  return { isFlagged };
}
