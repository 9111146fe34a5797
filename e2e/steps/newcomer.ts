import sharp from 'sharp';
import type { ApplicationDraft } from '../../contracts/exam-application-routes';
import type { ExamProjectSummary } from '../../contracts/exam-project-routes';
import type { UnitHit } from '../../contracts/unit';
import type { Answer } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { fillInWith, key, submit } from '../../test/application-steps';
import { newHolder, sendPicture, type Visitor } from '../../test/identity-steps';
import { physicianTrialProject } from './application';
import { newPerson } from './staff';

/** Who has applied, and what they log in with. */
export type Newcomer = Visitor & { readonly openid: string; readonly applicationId: string };

/**
 * Somebody new proves who they are, joins a unit by its code, and applies for 医师资格考试 试用期: by the requests that
 * the screens send, for journeys of whoever reviews it (R-B2, R-C2, R-M1).
 */
export async function applyAsNewcomer(name: string, unit: Door): Promise<Newcomer> {
  const visitor = await newPerson(newHolder(name));
  await join(visitor, unit);
  const { items } = succeeded(
    await visitor.client.get<{ items: ExamProjectSummary[] }>('/api/exam-projects'),
  );
  const project = items.find((item) => item.name.includes(physicianTrialProject));
  if (!project) throw new Error(`There is no ${physicianTrialProject}.`);
  const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#dfe8f5' } })
    .jpeg()
    .toBuffer();
  const { id, draft } = await fillInWith(visitor.client, project.id, trialContent(project.year), () =>
    sendPicture(visitor, photo, 'application-material'),
  );
  succeeded(await submit(visitor, id, draft));
  return { ...visitor, applicationId: id };
}

/** Sends what was filled in again, as it stands. */
export async function sendAgain(newcomer: Newcomer): Promise<void> {
  const { client, applicationId } = newcomer;
  const draft = await client.get<ApplicationDraft>(`/api/applications/${applicationId}/draft`);
  succeeded(await submit(newcomer, applicationId, succeeded(draft)));
}

/** A unit and its code, or who reads it. */
interface Door {
  readonly name: string;
  readonly confirmCode: string | (() => Promise<string>);
}

/** Binds to a unit by its code, which is found by its name. */
export async function join({ client }: Visitor, unit: Door): Promise<void> {
  const query = new URLSearchParams({ name: unit.name });
  const { items } = succeeded(
    await client.get<{ items: UnitHit[] }>(`/api/unit/institutions?${query.toString()}`),
  );
  const institutionId = items.find(({ name }) => name === unit.name)?.id;
  const bind = async () => {
    const confirmCode = typeof unit.confirmCode === 'string' ? unit.confirmCode : await unit.confirmCode();
    return await client.post('/api/unit/binding', { institutionId, confirmCode }, key());
  };
  const answer = await bind();
  // Once more where the code was renewed since it was read.
  succeeded(answer.status < 300 ? answer : await bind());
}

function succeeded<T>({ status, body }: Answer<T>): T {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
