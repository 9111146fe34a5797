import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readPreloadSheet } from '../../activities/preload-sheet';
import { connect } from '../../db/connection';
import { toPersonRow } from '../../db/preloaded-rows';
import { readSheetRow } from '../../domain/preloaded-sheet-row';
import { createBlindIndex } from '../../runtime/blind-index';
import type { Config } from '../../runtime/config';
import { createEncryption } from '../../runtime/encryption';
import type { OwnStack } from '../../scripts/own-stack.mjs';

const columns = [
  ...['name', 'name_normalised', 'document_type', 'document_number_enc', 'document_number_index'],
  ...['internal_department', 'post', 'establishment', 'title', 'phone_enc'],
] as const;

/**
 * Seconds that the least takes which gets a file's rows into a table like the list's, with its indexes: the same reader, rows
 * of the same columns, encrypted alike, and one `COPY`.
 */
export async function copyRows(
  { administratorUrl }: OwnStack,
  { keys }: Config,
  packed: Buffer,
): Promise<number> {
  const knex = connect(administratorUrl, { poolSize: 1, applicationName: 'bare', statementTimeoutMs: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'rows.csv');
  try {
    await chmod(folder, 0o755); // PostgreSQL may run as somebody else
    // It grows from round to round, as the list does.
    await knex.raw('create table if not exists bare_list (like preloaded_row including all)');
    const begun = performance.now();
    await pipeline(Readable.from(linesOf(keys, packed)), createWriteStream(file));
    await knex.raw(
      `copy bare_list (institution_id, roster, created_by, ${columns.join(', ')}) from '${file}' (format csv)`,
    );
    return (performance.now() - begun) / 1_000;
  } finally {
    await rm(folder, { recursive: true });
    await knex.destroy();
  }
}

async function* linesOf({ encryption, blindIndex }: Config['keys'], packed: Buffer): AsyncGenerator<string> {
  const [unit, roster, author] = [randomUUID(), 'in-service', randomUUID()];
  const tools = { encryption: createEncryption(encryption), blindIndex: createBlindIndex(blindIndex) };
  for await (const rows of readPreloadSheet(packed))
    yield rows
      .map(({ cells }) => {
        const { person } = readSheetRow(cells);
        if (!person) throw new Error('unreachable: the file has only good rows');
        const row = toPersonRow(tools, person);
        return `${[unit, roster, author, ...columns.map((column) => textOf(row[column]))].join(',')}\n`;
      })
      .join('');
}

const textOf = (value: string | Buffer | null): string =>
  value === null ? '' : typeof value === 'string' ? value : `\\x${value.toString('hex')}`;
