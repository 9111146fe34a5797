import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import type { DecisionBody } from '../../contracts/review';
import type { ReviewDecision } from '../../contracts/exam-application-states';
import { changesDueAt, stageOfStep } from '../../domain/exam-window';
import { confirmationFault, isInternshipAsked } from '../../domain/internship';
import { refusalOfReview } from '../../domain/review-refusal';
import type { DecisionWords } from '../../domain/decision-words';
import { applicationMessages } from '../../workflows/exam-application.messages';
import type { ApplicationRow } from '../exam-application/application-rows';
import { sendToApplication, orEarlierAnswer } from '../exam-application/send';
import { getDatedDefinition, getDefinition, getNewestVersion } from '../exam-project/definitions';
import { whatWasSeen } from '../onsite-confirmation/what-was-seen';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { explainTooLate, refuseUnseen } from './decided-by-another';
import { sendWithWords } from './decision-words';
import { actionsOf } from './review-item';

type Deciding = HandlerInput<'POST /reviews/:id/decision'>;

/** A reviewer decides (R-N2). What was written is kept first; the process is sent ids, counts and dates alone. */
export async function decide(services: Services, input: Deciding): Promise<ApplicationAnswer> {
  return await orEarlierAnswer(services, input, () => checkAndSend(services, input));
}

async function checkAndSend(services: Services, input: Deciding): Promise<ApplicationAnswer> {
  const { params, body, session, related: row } = input;
  await refuseUnseen(services, row, body.seenSequence);
  refuseUnlessDecidable(row, session, body.decision);
  const words = await checkedWords(services, row, body);
  return await sendWithWords(services, input, words, () => send(services, input, row, words)).catch(
    (error: unknown) => explainTooLate(services, error, params.id, body.seenSequence),
  );
}

function refuseUnlessDecidable(row: ApplicationRow, session: RoleSession, decision: ReviewDecision): void {
  const refused = refusalOfReview(decision, row, reviewerOf(session));
  if (!refused) return;
  const { code, sentence, allowed = actionsOf(row, session) } = refused;
  throw new ProblemError(code, sentence, { allowed });
}

/** Who decides, as the rules ask. */
export const reviewerOf = ({ personId, role }: RoleSession) => ({
  personId,
  institutionId: role.institutionId,
});

async function send(
  services: Services,
  input: Deciding,
  { step, windows, now, round }: ApplicationRow,
  { requestedChanges = [] }: DecisionWords,
): Promise<ApplicationAnswer> {
  const { decision, seenSequence: seen, onsite } = input.body;
  if (decision === 'confirm-on-site') {
    const body = { seen, ...whatWasSeen(onsite, round) };
    const update = applicationMessages['confirm-on-site'];
    return await sendToApplication(services, input, { update, body, as: 'reviewer' });
  }
  if (decision !== 'request-changes') {
    const update = applicationMessages[decision];
    return await sendToApplication(services, input, { update, body: { seen }, as: 'reviewer' });
  }
  const dueAtMs = changesDueAt(now, step ? windows[stageOfStep(step)]?.closesAt : undefined).getTime();
  return await sendToApplication(services, input, {
    update: applicationMessages['request-changes'],
    body: { seen, count: requestedChanges.length, dueAtMs },
    as: 'reviewer',
  });
}

const needsRemark = (decision: ReviewDecision): boolean => decision === 'defer' || decision === 'reject';

/** What belongs to the decision, complete: a remark but for a pass, the defects, the dates of practice (R-N2, R-N5). */
async function checkedWords(
  { database }: Services,
  row: ApplicationRow,
  { decision, remark: written, requestedChanges = [], internship }: DecisionBody,
): Promise<DecisionWords> {
  const remark = written?.trim() || undefined;
  if (needsRemark(decision) && !remark)
    throw new ProblemError('remark-missing', '请填写审核备注，考生会看到。', {
      fields: [{ path: '/remark', message: '请填写审核备注。' }],
    });
  if (decision === 'request-changes') {
    if (requestedChanges.length === 0)
      throw new ProblemError('remark-missing', '请逐项指出需要修改的内容。', {
        fields: [{ path: '/requestedChanges', message: '至少指出一处。' }],
      });
    const all = requestedChanges.map((change) => change.remark).join('；');
    return { remark: remark ?? [...all].slice(0, 1000).join(''), requestedChanges };
  }
  if (decision !== 'approve') return { remark };
  const version = row.projectVersion ?? 1;
  if (!isInternshipAsked(row, await getDefinition(database, row.projectId, version))) return { remark };
  const newest = await getNewestVersion(database, row.projectId);
  const dated = await getDatedDefinition(database, row.projectId, { version, newest });
  const fault = confirmationFault(internship, dated.internship);
  if (fault)
    throw new ProblemError('internship-missing', fault, {
      fields: [{ path: '/internship', message: fault }],
    });
  return { remark, internship };
}
