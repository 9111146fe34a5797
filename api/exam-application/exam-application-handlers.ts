import type { ApplicationDetail, examApplicationRoutes } from '../../contracts/exam-application-routes';
import { isHeld, situationOf } from '../../domain/application-situation';
import { isDocumentValid } from '../../domain/printed-document';
import { applicationMessages } from '../../workflows/exam-application.messages';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { findApplicationRows, getApplicationRow } from './application-rows';
import { applicationSummary, erasedOf, paymentOf } from './application-view';
import { beginApplication } from './begin';
import { stepWindowOf } from './deadline';
import { draftVersionOf, findSentContent, getDraft } from './draft-rows';
import { findHold } from './hold';
import { findInternshipOf } from './internship';
import { findProgress, findRequestedChanges, findRoute } from './progress';
import { findRoundsOf } from './rounds';
import { findReexamination } from './reexamination';
import { resubmit } from './resubmit';
import { saveDraft, viewDraft } from './save-draft';
import { sendUnlessAnswered } from './send';
import { submit } from './submit';
import { findUnitName } from './unit-name';
import { withdraw } from './withdraw';

/** What candidates do with their own applications (R-M). */
export function createExamApplicationHandlers(services: Services): Handlers<typeof examApplicationRoutes> {
  const { database } = services;

  return {
    'POST /applications': ({ session, body }) => beginApplication(services, session, body.projectId),

    'GET /applications': async ({ session: { personId } }) => {
      const rows = await findApplicationRows(database, { personId });
      return { items: await Promise.all(rows.map((row) => applicationSummary(database, row))) };
    },

    'GET /applications/:id': ({ params }) => detail(services, params.id),
    'GET /applications/:id/draft': ({ params }) => viewDraft(services, params.id),
    'PUT /applications/:id/draft': (input) => saveDraft(services, input),

    'POST /applications/:id/submission': (input) => submit(services, input),
    'POST /applications/:id/resubmission': (input) => resubmit(services, input),
    'POST /applications/:id/modification': (input) =>
      sendUnlessAnswered(services, input, { update: applicationMessages.modify, body: {} }),
    'POST /applications/:id/withdrawal': (input) => withdraw(services, input),
  };
}

async function detail(
  services: Pick<Services, 'database' | 'encryption'>,
  id: string,
): Promise<ApplicationDetail> {
  const { database } = services;
  const row = await getApplicationRow(database, id);
  const { state, round, paymentState } = row;
  const isPrintable = (kind: 'application-form' | 'notice') =>
    isDocumentValid(kind, round, { state, round, paymentState });
  const [head, draft, sent, route, progress, rounds, requestedChanges] = await Promise.all([
    applicationSummary(database, row),
    getDraft(services, id),
    findSentContent(services, id),
    findRoute(database, id, state),
    findProgress(database, id),
    findRoundsOf(database, row),
    state === 'changes-requested' ? findRequestedChanges(database, id) : [],
  ]);
  return {
    ...head,
    unitName: await findUnitName(database, row, draft),
    isHeld: isHeld(row),
    hold: await findHold(database, row),
    mayResubmit: situationOf(row).applicationOpen,
    content: sent?.content ?? null,
    erased: erasedOf(row),
    projectVersion: sent?.projectVersion ?? draftVersionOf(draft),
    route,
    stepWindow: stepWindowOf(row),
    progress,
    rounds,
    requestedChanges,
    reexamination: state === 'rejected' ? await findReexamination(database, row) : null,
    internship: await findInternshipOf(database, row),
    payment: paymentOf(row),
    canPrintForm: isPrintable('application-form') && !row.privateErasedAt,
    canPrintNotice: isPrintable('notice'),
  };
}
