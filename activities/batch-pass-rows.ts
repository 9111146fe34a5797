import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { InternshipPeriod } from '../contracts/exam-application';
import type { Holding } from '../contracts/message';
import type { ProblemCode } from '../contracts/problems';

/** Whose batch it is, and by which right, as it stands at this moment. */
export interface BatchReviewer {
  readonly personId: string;
  readonly holding: Holding & { readonly treePath: string };
  readonly holdsRight: boolean;
}

/** One file of a batch that has no outcome yet. */
export interface BatchItem {
  readonly position: number;
  readonly applicationId: string;
  readonly seen: number;
  readonly internship: InternshipPeriod | undefined;
  readonly messageId: string;
}

/** Why a file wasn't passed, for its reviewer. */
export interface PassRefusal {
  readonly code: ProblemCode;
  readonly sentence: string;
}

export interface BatchProgress {
  readonly passed: number;
  readonly refused: number;
  readonly left: number;
}

/** The batch was stopped, or another attempt has ended it: nothing more is decided by it. */
export class BatchOver extends Error {
  override readonly name = 'BatchOver';
}

interface ReviewerRow extends Omit<Holding, 'id'> {
  readonly state: string;
  readonly personId: string;
  readonly holdingId: string;
  readonly treePath: string;
  readonly holdsRight: boolean;
}

/** @throws BatchOver */
export async function getReviewer(db: Knex, batchId: string): Promise<BatchReviewer> {
  const row = await db('batch_pass as batch')
    .join('role_holding as holding', 'holding.id', 'batch.holding_id')
    .join('institution', 'institution.id', 'holding.institution_id')
    .where('batch.id', batchId)
    .first<ReviewerRow | undefined>(
      'batch.state',
      'batch.created_by as personId',
      'holding.id as holdingId',
      'holding.role',
      'holding.institution_id as institutionId',
      'holding.business_code as businessCode',
      'institution.tree_path as treePath',
      db.raw('holding.ended_at is null as "holdsRight"'),
    );
  if (!row) throw ApplicationFailure.nonRetryable('No such batch', 'internal-error');
  const { state, personId, holdingId: id, holdsRight, ...right } = row;
  if (state !== 'running') throw new BatchOver();
  return { personId, holding: { id, ...right }, holdsRight };
}

/** Those that come next, in the order of the choice; those that gave no answer before come last. */
export async function findNextItems(db: Knex, batchId: string, atMost: number): Promise<BatchItem[]> {
  const rows = await db('batch_pass_item')
    .where({ batch_id: batchId, outcome: null })
    .orderBy(['asked', 'position'])
    .limit(atMost)
    .select<(Omit<BatchItem, 'internship'> & { from: string | null; until: string | null })[]>(
      'position',
      'application_id as applicationId',
      'seen_sequence as seen',
      'message_id as messageId',
      db.raw('internship_from::text as from'),
      db.raw('internship_until::text as until'),
    );
  return rows.map(({ from, until, ...item }) => ({
    ...item,
    internship: from === null || until === null ? undefined : { from, until },
  }));
}

/** The first outcome stays: two attempts that are both alive find the same one. */
export async function storeOutcome(
  db: Knex,
  batchId: string,
  { position }: BatchItem,
  refusal: PassRefusal | undefined,
): Promise<void> {
  await db('batch_pass_item')
    .where({ batch_id: batchId, position, outcome: null })
    .update({
      outcome: refusal ? 'refused' : 'passed',
      refusal_code: refusal?.code ?? null,
      refusal_reason: refusal?.sentence ?? null,
      decided_at: db.fn.now(),
    });
}

export async function storeSilence(db: Knex, batchId: string, { position }: BatchItem): Promise<void> {
  await db('batch_pass_item').where({ batch_id: batchId, position, outcome: null }).increment('asked');
}

/** Of a batch that is over nothing is left, whatever its files are. */
export async function progressOf(db: Knex, batchId: string): Promise<BatchProgress> {
  return await db('batch_pass_item as item')
    .join('batch_pass as batch', 'batch.id', 'item.batch_id')
    .where({ batch_id: batchId })
    .first<BatchProgress>(
      db.raw(`count(*) filter (where outcome = 'passed')::int as passed,
        count(*) filter (where outcome = 'refused')::int as refused,
        count(*) filter (where outcome is null and batch.state = 'running')::int as left`),
    );
}
