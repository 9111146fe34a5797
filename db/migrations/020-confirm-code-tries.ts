import type { Knex } from 'knex';

/** A refused request leaves its key free for another body: what was typed belongs to a try's identity (R-C2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table confirm_code_try add column request_hash text not null default '';
    alter table confirm_code_try alter column request_hash drop default;
    alter table confirm_code_try drop constraint confirm_code_try_pkey;
    alter table confirm_code_try add primary key (message_id, request_hash);
    comment on column confirm_code_try.message_id is 'With the hash of the request: a retry is one try, another code under the same key another.';
  `);
}
