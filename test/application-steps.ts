import { randomUUID } from 'node:crypto';
import type { ApplicationContent } from '../contracts/exam-application';
import type {
  ApplicationAnswer,
  ApplicationDraft,
  ApplicationSummary,
} from '../contracts/exam-application-routes';
import type { DecisionBody, ReviewDetail } from '../contracts/review';
import type { Answer, ApiClient } from './api-client';
import type { TestPerson } from './application-people';
import type { ReachableStack } from './stack';

/** What candidates and reviewers do, through HTTP. */

export const key = (): { 'idempotency-key': string } => ({ 'idempotency-key': randomUUID() });

export async function projectId({ database: { knex } }: ReachableStack, code: string): Promise<string> {
  const row = await knex('exam_project')
    .where('code', 'like', `${code}-%`)
    .first<{ id: string } | undefined>('id');
  if (!row) throw new Error(`No project ${code}`);
  return row.id;
}

/** A picture of the person's that nothing has claimed, without its bytes. */
export async function picture({ database: { knex } }: ReachableStack, personId: string): Promise<string> {
  const id = randomUUID();
  await knex('upload').insert({
    id,
    owner_person_id: personId,
    purpose: 'application-material',
    storage_key: id,
    content_type: 'image/jpeg',
    size_bytes: 1,
    sha256: Buffer.from(id),
    expires_at: new Date(Date.now() + 1_800_000),
  });
  return id;
}

type Filled = Omit<ApplicationContent, 'materials'> & { materials: { material: string; row?: number }[] };

/** Begins and fills in an application; nothing is sent yet. */
export const fillIn = (
  stack: ReachableStack,
  { id, client }: TestPerson,
  project: string,
  content: Filled,
): Promise<{ id: string; draft: ApplicationDraft }> =>
  fillInWith(client, project, content, () => picture(stack, id));

/** The same, with pictures that come from wherever the test has them. */
export async function fillInWith(
  client: ApiClient,
  project: string,
  { choice, form, materials }: Filled,
  takePicture: () => Promise<string>,
): Promise<{ id: string; draft: ApplicationDraft }> {
  const { body: begun } = await client.post<{ id: string }>(
    '/api/applications',
    { projectId: project },
    key(),
  );
  const { id } = begun;
  const before = await client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  const files = [];
  for (const material of materials) files.push({ ...material, uploadId: await takePicture() });
  const { body: draft } = await client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: before.body.version,
    choice,
    sections: form,
    materials: files,
  });
  return { id, draft };
}

export async function submit(
  { client }: TestPerson,
  id: string,
  { version, projectVersion }: Pick<ApplicationDraft, 'version' | 'projectVersion'>,
  headers = key(),
): Promise<Answer<ApplicationAnswer>> {
  const body = { draftVersion: version, projectVersion, pledgeVersion: '2026-01' };
  return await client.post<ApplicationAnswer>(`/api/applications/${id}/submission`, body, headers);
}

/** Begins, fills in and sends. */
export async function apply(
  stack: ReachableStack,
  candidate: TestPerson,
  project: string,
  content: Filled,
): Promise<string> {
  const { id, draft } = await fillIn(stack, candidate, project, content);
  const answer = await submit(candidate, id, draft);
  if (answer.status !== 200) throw new Error(`not submitted: ${JSON.stringify(answer.body)}`);
  return id;
}

export const read = async ({ client }: TestPerson, id: string): Promise<ReviewDetail> =>
  (await client.get<ReviewDetail>(`/api/reviews/${id}`)).body;

/** Reads the file as a reviewer does, and decides on what was read. */
export async function decide(
  reviewer: TestPerson,
  id: string,
  decision: Omit<DecisionBody, 'seenSequence'> & { seenSequence?: number },
  headers = key(),
): Promise<Answer<ApplicationAnswer>> {
  const seenSequence = decision.seenSequence ?? (await read(reviewer, id)).sequence;
  return await reviewer.client.post<ApplicationAnswer>(
    `/api/reviews/${id}/decision`,
    { ...decision, seenSequence },
    headers,
  );
}

export const own = async (client: ApiClient, id: string): Promise<ApplicationSummary> =>
  (await client.get<ApplicationSummary>(`/api/applications/${id}`)).body;
