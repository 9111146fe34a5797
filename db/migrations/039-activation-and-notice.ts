import type { Knex } from 'knex';

/** Wrong codes of an activation by where they come from, sessions that prove a WeChat login, and the notice that was accepted (R-E1, R-D2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table activation_wrong_try (
      unit_account_id uuid not null references unit_account (id),
      network text not null,
      wrong_tries smallint not null check (wrong_tries between 1 and 5),
      last_at timestamptz not null default now(),
      primary key (unit_account_id, network)
    );
    comment on table activation_wrong_try is 'Wrong tries of an account''s current code, for each network that they came from: five end it there (R-E1).';
    comment on column activation_wrong_try.network is 'An IPv4 address, or the first 64 bits of an IPv6 one.';
    create index activation_wrong_try_age on activation_wrong_try (last_at);

    update unit_account set code_expires_at = now()
     where state = 'issued' and wrong_tries >= 5 and code_expires_at > now();
    alter table unit_account drop column wrong_tries;
    alter table unit_account add constraint unit_account_code_while_issued check (code_enc is null or state = 'issued');

    alter table session add column wechat_proven_at timestamptz;
    comment on column session.wechat_proven_at is 'When this session proved a WeChat login of its person: by logging in, or by binding it.';
    alter table login_ticket drop constraint login_ticket_refused_because_check;
    alter table login_ticket add constraint login_ticket_refused_because_check
      check (refused_because in ('not-verified', 'name-differs', 'wechat-not-proven'));

    alter table institution_registration
      add column notice_version text,
      add column notice_accepted_at timestamptz,
      add check ((notice_version is null) = (notice_accepted_at is null));
    comment on column institution_registration.notice_version is 'Which 补增申请须知 the applicant accepted with the application; empty for those sent before it was kept.';
  `);
}
