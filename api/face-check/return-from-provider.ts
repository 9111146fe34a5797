import type { FaceCheckView } from '../../contracts/face-check';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { wakeCheck } from './face-check-process';
import { getFaceCheckRow } from './face-check-rows';
import { viewFaceCheck } from './face-check-view';

const waitMs = 4_000;
const lookEveryMs = 200;

/** Back from the provider: it is asked now, and its verdict shown if it comes within four seconds. */
export async function returnFromProvider(
  services: Services,
  { params, session }: HandlerInput<'POST /face-checks/:id/return'>,
): Promise<FaceCheckView> {
  const { database } = services;
  const isOpen = async () => (await getFaceCheckRow(database, params.id)).is_at_provider;
  if (await isOpen()) {
    await wakeCheck(services, params.id);
    for (const end = Date.now() + waitMs; Date.now() < end && (await isOpen());)
      await new Promise<void>((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return await viewFaceCheck(services, params.id, session.personId);
}
