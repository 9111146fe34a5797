import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Check } from './observed';

/** A document's picture serves its verification alone: with the process over, row and bytes are gone (R-B6). */
export const noImageOutlivesItsVerification: Check = async ({ stack }) => {
  const folder = fileURLToPath(stack.config.storageUrl);
  const rows = await stack.database
    .knex('upload')
    .leftJoin('process', 'process.id', 'upload.claimed_by')
    .where({ purpose: 'identity-document' })
    .select<
      {
        id: string;
        storage_key: string;
        /** A number where its bytes are yet to go (`db/upload-going.ts`). */
        erased_at: Date | number | null;
        claimed_by: string | null;
        closed_at: Date | null;
      }[]
    >('upload.id', 'storage_key', 'erased_at', 'claimed_by', 'process.closed_at');
  return rows.flatMap(
    ({ id, storage_key: key, erased_at: erasedAt, claimed_by: holder, closed_at: closedAt }) => {
      if (!erasedAt && holder && closedAt) return [`the picture ${id} has outlived ${holder}`];
      if (erasedAt instanceof Date && existsSync(join(folder, key)))
        return [`the picture ${id} is erased and still there`];
      return [];
    },
  );
};
