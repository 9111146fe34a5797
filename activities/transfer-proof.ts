import type { Knex } from 'knex';
import type { RetentionConfig } from '../runtime/config';

/**
 * The bank's papers of money that went back get their end (R-P3, R-V3): whole years, counted from the end of the year in Shanghai in which
 * it was recorded, as papers of accounts are.
 */
export async function letTransferProofsGo(
  db: Knex,
  { transferProofKeptYears }: Pick<RetentionConfig, 'transferProofKeptYears'>,
): Promise<void> {
  await db.raw(
    `update upload
        set kept_until = (date_trunc('year', refund.done_at at time zone 'Asia/Shanghai')
                          + make_interval(years => 1 + ?::integer)) at time zone 'Asia/Shanghai'
       from hand_refund refund
      where refund.proof_upload_id = upload.id and upload.kept_until is null and upload.erased_at is null`,
    [transferProofKeptYears],
  );
}
