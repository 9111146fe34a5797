import type { Knex } from 'knex';
import type { RetentionConfig } from '../runtime/config';

/** The bank's papers of money that went back get their end, counted from when it was recorded (R-P3, R-V3). */
export async function letTransferProofsGo(
  db: Knex,
  { transferProofKeptDays }: Pick<RetentionConfig, 'transferProofKeptDays'>,
): Promise<void> {
  await db.raw(
    `update upload set kept_until = refund.done_at + make_interval(days => ?)
       from hand_refund refund
      where refund.proof_upload_id = upload.id and upload.kept_until is null and upload.erased_at is null`,
    [transferProofKeptDays],
  );
}
