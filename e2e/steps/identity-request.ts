import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { ScanResult } from '../../contracts/identity';
import type { Session } from '../../contracts/login';
import { getPersona, origin, sandboxOrigin } from './platform';

/**
 * Verifies the person who is logged in on this phone by the requests that its screens send: for journeys that need a
 * process and are not about its screens (R-B2). Somebody who is verified already stays so. Resolves to the person's id.
 */
export async function verifyByRequest(phone: Page, personaId: string): Promise<string> {
  const { name, documentNumber } = await getPersona(personaId);
  const session = await phone.request.get(`${origin}/api/session`, { headers: { 'x-client': 'h5' } });
  const { csrfToken, person } = (await session.json()) as Session;
  const headers = { 'x-client': 'h5', 'x-csrf-token': csrfToken };
  const send = async (side: 'front' | 'back'): Promise<string> => {
    const picture = await fetch(`${sandboxOrigin}/sandbox/personas/${personaId}/documents/${side}/good.jpg`);
    const answer = await phone.request.post(`${origin}/api/uploads`, {
      headers,
      multipart: {
        purpose: 'identity-document',
        file: {
          name: `${side}.jpg`,
          mimeType: 'image/jpeg',
          buffer: Buffer.from(await picture.arrayBuffer()),
        },
      },
    });
    return ((await answer.json()) as { id: string }).id;
  };
  const scan = {
    headers: { ...headers, 'idempotency-key': randomUUID() },
    data: { name, documentNumber, frontUploadId: await send('front'), backUploadId: await send('back') },
  };
  let answer = await phone.request.post(`${origin}/api/identity/scans`, scan);
  // As the screens do while the outcome isn't known.
  for (let again = 0; again < 20 && answer.status() === 503; again += 1)
    answer = await phone.request.post(`${origin}/api/identity/scans`, scan);
  // Its provider was too slow to answer: the same pictures once more, as people send them.
  const isJudged = async () =>
    ((await answer.json()) as Partial<ScanResult>).reason !== 'provider-unavailable';
  for (let again = 0; again < 4 && !(await isJudged()); again += 1)
    answer = await phone.request.post(`${origin}/api/identity/scans`, {
      ...scan,
      headers: { ...headers, 'idempotency-key': randomUUID() },
    });
  if (answer.status() !== 200 && answer.status() !== 409)
    throw new Error(`The scan was answered ${answer.status()}: ${await answer.text()}`);
  return person.id;
}
