import type { FaceCheckView } from '../contracts/face-check';
import type { FaceCheckReviewDetail } from '../contracts/face-check-review';
import type { VerifiedVisitor } from './face-check-steps';
import { giveRole } from './give-role';
import { cardPicture, newVisitor, sendCard, sendPicture, type Visitor } from './identity-steps';
import type { Stack } from './stack';
import { newKey } from './unit-account-steps';

/** Whoever reviews, with the role taken. */
export async function newPlatformAdministrator(stack: Stack, person?: Visitor): Promise<Visitor> {
  const visitor = person ?? (await newVisitor(stack));
  const { id } = await giveRole(stack, visitor.id, { role: 'platform-administrator' });
  await visitor.client.put('/api/session/role', { roleId: id });
  return visitor;
}

export type ReviewPictures = { frontUploadId: string; backUploadId?: string; holdingUploadId: string };

/** The card's sides, and a picture of its holder. */
export async function sendReviewPictures(stack: Stack, visitor: VerifiedVisitor): Promise<ReviewPictures> {
  const card = await sendCard(stack, visitor, visitor.holder);
  const holding = await cardPicture(stack, 'front', visitor.holder);
  return { ...card, holdingUploadId: await sendPicture(visitor, holding) };
}

export const postReview = ({ client }: Visitor, id: string, pictures: ReviewPictures, key = newKey()) =>
  client.post<FaceCheckView>(`/api/face-checks/${id}/review`, pictures, key);

/** Asks for the review of a check with fresh pictures. */
export async function requestReview(stack: Stack, visitor: VerifiedVisitor, id: string) {
  const answer = await postReview(visitor, id, await sendReviewPictures(stack, visitor));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export const withdrawReview = ({ client }: Visitor, id: string, key = newKey()) =>
  client.post<FaceCheckView>(`/api/face-checks/${id}/withdrawal`, undefined, key);

/** The latest review of a check. */
export async function reviewOf(stack: Stack, checkId: string): Promise<string> {
  const row = await stack.database
    .knex('face_check_review')
    .where({ check_id: checkId })
    .orderBy('requested_at', 'desc')
    .first<{ id: string }>('id');
  return row.id;
}

export const decideCheckReview = ({ client }: Visitor, id: string, body: object, key = newKey()) =>
  client.post<FaceCheckReviewDetail>(`/api/face-check-reviews/${id}/decision`, body, key);
