import { going } from '../../db/upload-going';
import type { Contradictions } from './contradiction';

/** A picture serves what it was sent for, and no longer (R-B6, R-V3). */
export const identityContradictions = {
  'picture-outlives-verification': `
    select upload.id, upload.claimed_by as "processId"
      from upload join process on process.id = upload.claimed_by
     where upload.purpose = 'identity-document' and upload.erased_at is null
       and process.closed_at < now() - interval '1 hour'`,
  'picture-outlives-its-time': `
    select id, claimed_by as "processId"
      from upload
     where (erased_at is null or erased_at = '${going}')
       and (claimed_by is null and expires_at < now() - interval '1 day' or kept_until < now() - interval '1 day')`,
} satisfies Contradictions;
