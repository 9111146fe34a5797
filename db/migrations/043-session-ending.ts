import type { Knex } from 'knex';

/** A session knows its front end, and why it was ended: the list of one's logins and the page that is still open say so (R-A5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table session
      add column client text check (client in ('console', 'h5', 'weapp')),
      add column ended_because text check (ended_because in ('logged-out', 'ended-by-owner', 'account-recovered', 'accounts-joined')),
      add check (ended_because is null or ended_at is not null);
    update session set client = case when transport = 'bearer' then 'weapp' when role_holding_id is not null then 'console' else 'h5' end;
    alter table session
      alter column client set not null,
      add check ((transport = 'bearer') = (client = 'weapp'));
    comment on column session.client is 'The front end that it was opened for.';
    comment on column session.ended_because is 'Told to whoever comes with its token later; empty where it was ended before this column came.';
  `);
}
