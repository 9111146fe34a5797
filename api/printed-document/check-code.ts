import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { PrintedDocumentKind } from '../../contracts/printed-document-kinds';
import { codeBytes, codeFromBytes, normaliseCode } from '../../domain/code-text';

/** The code of one paper: made at its first print, the same ever after. `K7M2Q-X9PHR`, 50 bits. */
export async function checkCodeOf(
  database: Knex,
  paper: { kind: PrintedDocumentKind; applicationId: string; round: number },
): Promise<string> {
  const place = { kind: paper.kind, application_id: paper.applicationId, round: paper.round };
  const code = normaliseCode(codeFromBytes(randomBytes(codeBytes)));
  await database('printed_document')
    .insert({ ...place, code })
    .onConflict(['application_id', 'kind', 'round'])
    .ignore();
  const row = await database('printed_document').where(place).first<{ code: string } | undefined>('code');
  if (!row) throw new Error('unreachable: the row is there, ours or an earlier one');
  return `${row.code.slice(0, 5)}-${row.code.slice(5)}`;
}
