import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import { isOpenToUnit } from '../../domain/project-region';
import { RouteImpossible, reviewRoute } from '../../domain/review-route';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { feeFen } from '../../domain/fee';
import { paymentDue } from '../../domain/payment-rule';
import { goesByRegion } from '../../domain/form/choice-check';
import { applicationMessages, type Submission } from '../../workflows/exam-application.messages';
import { findBoundUnit, type Unit } from '../unit/bound-unit';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getApplicationRow, type ApplicationRow } from './application-rows';
import { checkDraft } from './draft-check';
import type { DraftRow } from './draft-rows';
import { formIncomplete } from './form-incomplete';
import { openDraft } from './open-draft';
import { noRegistrationPoint, regionNotOpen } from './region-not-open';
import { prepareToSend } from './prepare-to-send';
import { readRouteStart } from './route-start';
import { draftChanged } from './save-draft';
import { sendToApplication, orEarlierAnswer } from './send';
import { refuseUnlessPossible } from './refuse-unless-possible';

type Input = HandlerInput<'POST /applications/:id/submission'>;

/** Sends the draft, for the first time or after a withdrawal (R-M1, R-M2, R-M4). */
export async function submit(services: Services, input: Input): Promise<ApplicationAnswer> {
  return await orEarlierAnswer(services, input, () => checkAndSend(services, input));
}

async function checkAndSend(services: Services, input: Input): Promise<ApplicationAnswer> {
  const { database } = services;
  const { params, body, session } = input;
  const [row, { draft, projectVersion, definition }, unit] = await Promise.all([
    getApplicationRow(database, params.id),
    openDraft(services, params.id),
    findBoundUnit(database, session.personId),
  ]);
  refuseUnlessPossible('submit', row);
  if (session.identityState !== 'verified')
    throw new ProblemError('not-verified', '请先在“我的·实名认证”完成实名认证，再提交申报。');
  if (draft.version !== body.draftVersion) throw draftChanged();
  if (projectVersion !== body.projectVersion) throw projectChanged();
  if (definition.workUnit === 'required' && !draft.hasUnit)
    throw new ProblemError(
      'unit-missing',
      '本项目须按工作单位申报，请先在“我的·工作单位”绑定单位；绑定待单位审核的，通过后再提交。',
    );
  const { faults } = checkDraft(draft, definition);
  if (body.pledgeVersion !== definition.pledge.version)
    faults.push({ path: '/pledgeVersion', message: '诚信承诺书已更新，请重新阅读并承诺。' });
  if (faults.length > 0) throw formIncomplete(faults);
  await prepareToSend(services, draft, definition, projectVersion, session.personId);
  return await sendToApplication(services, input, {
    update: applicationMessages.submit,
    body: {
      draftVersion: body.draftVersion,
      projectVersion,
      pledgeVersion: body.pledgeVersion,
      ...(await wayOf(services, row, draft, definition, unit)),
    },
    start: { fresh: row.sequence === 0, summary: `${row.projectName} · 申报 ${row.number}` },
  });
}

/** Another form, notice or fee than the candidate has seen (R-L2). */
const projectChanged = (): ProblemError =>
  new ProblemError(
    'project-changed',
    '这个项目的填报要求或费用刚有更新，申报没有提交；请按新的要求核对后再提交。',
  );

type Way = Omit<Submission, 'draftVersion' | 'projectVersion' | 'pledgeVersion'>;

/** Whom it goes through, and what it costs when. */
async function wayOf(
  { database }: Pick<Services, 'database'>,
  { businessCode, windows }: ApplicationRow,
  { content: { choice }, paidFen }: DraftRow,
  definition: ExamProjectDefinition,
  bound: Unit | undefined,
): Promise<Way> {
  const unit = definition.workUnit === 'not-asked' ? undefined : bound;
  const byRegion = goesByRegion(definition, unit !== undefined);
  if (unit && !isOpenToUnit(definition, unit.divisionCode)) throw regionNotOpen();
  const named = definition.route.flatMap(({ institutionCode }) => institutionCode ?? []);
  const start = await readRouteStart(
    database,
    byRegion ? { region: choice.region ?? '' } : { treePath: unit?.treePath ?? '' },
    named,
  );
  if (start.chain.length === 0) throw noRegistrationPoint();
  try {
    const due = paymentDue(definition.fee);
    return {
      unitId: byRegion ? undefined : unit?.id,
      businessCode,
      route: reviewRoute(definition.route, start),
      due,
      feeFen: paidFen ?? feeFen(definition.fee, choice),
      payableUntilMs: due === 'none' ? undefined : windows.payment?.closesAt.getTime(),
    };
  } catch (error) {
    if (!(error instanceof RouteImpossible)) throw error;
    throw noRegistrationPoint(error);
  }
}
