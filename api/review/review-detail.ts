import type { ApplicationContent } from '../../contracts/exam-application';
import type { ReviewDetail } from '../../contracts/review';
import { isHeld } from '../../domain/application-situation';
import { contentDifference } from '../../domain/content-difference';
import { applicationProcessId } from '../../domain/exam-application-process';
import { shanghaiDay } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import { erasedOf } from '../exam-application/application-view';
import { headlineOf } from '../exam-application/headline';
import { findProgress, findRoute } from '../exam-application/progress';
import { findRounds } from '../exam-application/rounds';
import { openContent, type StoredContent } from '../exam-application/stored-content';
import { getDefinition } from '../exam-project/definitions';
import { notFound } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { findInternship } from './internship';
import { missingMaterials } from './missing-materials';
import { findNamedOften } from './named-often';
import { findReviewItems } from './review-item';

/** All of one file for its reviewer (R-N4). That it was looked at is written down first (R-S3). */
export async function viewReview(
  services: Services,
  { params: { id }, session, context, related: row }: HandlerInput<'GET /reviews/:id'>,
): Promise<ReviewDetail> {
  const { database } = services;
  await recordAccess(database, session, context, {
    action: 'application.viewed',
    subject: applicationProcessId(id),
  });
  const [item] = await findReviewItems(services, session, [id]);
  if (!item || row.projectVersion === null) throw notFound('这份申报');
  const definition = await getDefinition(database, row.projectId, row.projectVersion);
  const [lastRounds, route, progress, rounds, namedOften] = await Promise.all([
    findLastRounds(services, id),
    findRoute(database, id, row.state),
    findProgress(database, id),
    findRounds(database, id, definition),
    findNamedOften(database, id, definition),
  ]);
  const [content, before] = lastRounds;
  if (!content) throw notFound('这份申报');
  const erased = erasedOf(row);
  return {
    ...item,
    projectId: row.projectId,
    projectVersion: row.projectVersion,
    sequence: row.sequence,
    headline: headlineOf(row),
    isHeld: isHeld(row),
    content,
    erased,
    changes: before ? contentDifference(before, content, definition) : [],
    // What was erased is not what was left out.
    missingMaterials: erased ? [] : missingMaterials(definition.materials, content, shanghaiDay(new Date())),
    namedOften,
    route,
    progress,
    rounds,
    internship: await findInternship(database, row, definition, content),
  };
}

/** What was sent last, and before that. */
async function findLastRounds(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  id: string,
): Promise<ApplicationContent[]> {
  const rows = await database('application_round')
    .where({ application_id: id })
    .orderBy('round', 'desc')
    .limit(2)
    .select<StoredContent[]>('content', 'private_enc as privateEnc');
  return rows.map((row) => openContent(encryption, id, row));
}
