import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { DocumentType } from '../contracts/identity-states';
import { documentFacts, tellingDocuments, type DocumentFacts } from '../domain/document-facts';
import type { Encryption } from '../runtime/encryption';
import type { Logger } from '../runtime/logger';

export interface DocumentFactsActivities {
  /**
   * Fills in sex and birth of verified people who have none, where the number of their document says them (R-I7). Idempotent:
   * what is filled in is not looked at again. Returns how many were filled in.
   */
  fillDocumentFacts(): Promise<number>;
}

interface Dependencies {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly log: Pick<Logger, 'error'>;
}

interface Verified {
  id: string;
  type: DocumentType;
  number: Buffer;
}

/** People of one statement: it is over in a moment. */
const batchSize = 1_000;

export function documentFactsActivities(dependencies: Dependencies): DocumentFactsActivities {
  const { db } = dependencies;
  return {
    async fillDocumentFacts() {
      let filled = 0;
      let last = '00000000-0000-0000-0000-000000000000';
      for (;;) {
        const people = await nextBatch(db, last);
        const end = people.at(-1);
        if (!end) return filled;
        filled += await fill(
          db,
          people.flatMap((person) => factsOf(dependencies, person)),
        );
        last = end.id;
        heartbeat(last);
      }
    },
  };
}

const nextBatch = (db: Knex, after: string): Promise<Verified[]> =>
  db('person')
    .where({ identity_state: 'verified', sex: null })
    .whereIn('document_type', tellingDocuments)
    .whereNotNull('document_number_enc')
    .where('id', '>', after)
    .orderBy('id')
    .limit(batchSize)
    .select<Verified[]>('id', 'document_type as type', 'document_number_enc as number');

/** One number that can't be read is an operator's to mend, and keeps nobody else waiting. */
function factsOf(
  { encryption, log }: Dependencies,
  { id, type, number }: Verified,
): (DocumentFacts & { id: string })[] {
  try {
    const facts = documentFacts(type, encryption.decryptText(number));
    return facts ? [{ id, ...facts }] : [];
  } catch {
    log.error({ alert: true, personId: id }, 'a document number can’t be decrypted');
    return [];
  }
}

/** Who was filled in meanwhile stays as they are. */
async function fill(db: Knex, facts: readonly (DocumentFacts & { id: string })[]): Promise<number> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `update person set sex = found.sex, born_on = found."bornOn"
       from jsonb_to_recordset(?) as found (id uuid, sex text, "bornOn" date)
      where person.id = found.id and person.sex is null`,
    [JSON.stringify(facts)],
  );
  return rowCount;
}
