import type { BatchPass, BatchPassRow, ChosenPass, PassProposal } from '../contracts/batch-pass';
import type { Answer } from './api-client';
import type { TestPerson } from './application-people';
import { key } from './application-steps';

/** 批量通过 through HTTP. */

export const propose = async ({ client }: TestPerson, ids: readonly string[]): Promise<PassProposal[]> =>
  (await client.post<{ items: PassProposal[] }>('/api/reviews/pass-proposals', { ids })).body.items;

/** As it is confirmed: with the dates of its form, or these where the form has none. */
export const chosen = (
  { id, seenSequence, internship }: PassProposal,
  otherwise = { from: '2026-08-01', until: '2027-08-31' },
): ChosenPass => ({
  ...{ id, seenSequence },
  ...(internship.asked && { internship: internship.stated ?? otherwise }),
});

export const begin = (
  { client }: TestPerson,
  rows: readonly ChosenPass[],
  headers = key(),
): Promise<Answer<BatchPass>> => client.post<BatchPass>('/api/batch-passes', { rows }, headers);

export const readBatch = async ({ client }: TestPerson, id: string): Promise<BatchPass> =>
  (await client.get<BatchPass>(`/api/batch-passes/${id}`)).body;

export const readRows = async ({ client }: TestPerson, id: string): Promise<BatchPassRow[]> =>
  (await client.get<{ items: BatchPassRow[] }>(`/api/batch-passes/${id}/rows`)).body.items;

/** Once it is over. */
export async function ended(reviewer: TestPerson, id: string): Promise<BatchPass> {
  for (;;) {
    const batch = await readBatch(reviewer, id);
    if (batch.state !== 'running') return batch;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
