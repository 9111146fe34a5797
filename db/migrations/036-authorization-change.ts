import type { Knex } from 'knex';

/** What business administrators hand over or share (R-H5): the changes under way and done, and whom they looked up for it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table authorization_change (
      id uuid primary key,
      kind text not null check (kind in ('transfer', 'assistant')),
      institution_id uuid not null references institution (id),
      business_code text not null references business (code),
      state text not null check (state in ('checking', 'offered', 'done', 'declined', 'withdrawn', 'expired', 'failed', 'voided', 'removed')),
      initiator_id uuid not null references person (id),
      holding_id uuid not null references role_holding (id),
      target_id uuid not null references person (id),
      check_id uuid,
      expires_at timestamptz,
      given_id uuid references role_holding (id),
      opened_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      check (target_id <> initiator_id),
      check ((check_id is not null) = (state = 'checking')),
      check (state <> 'offered' or expires_at is not null),
      check ((given_id is not null) = (state in ('done', 'removed'))),
      check (state <> 'removed' or kind = 'assistant')
    );
    comment on table authorization_change is 'A business administrator hands the business over, or adds an assistant. The process is authorization-change/{id}.';
    comment on column authorization_change.holding_id is 'The right of whoever began it, without which it comes to nothing.';
    comment on column authorization_change.check_id is 'The face check of whoever began it, while it runs.';
    comment on column authorization_change.expires_at is 'Until when the other person may accept.';
    comment on column authorization_change.given_id is 'The right that came of it.';
    create unique index authorization_change_open on authorization_change (institution_id, business_code, kind)
      where state in ('checking', 'offered');
    create index authorization_change_initiator on authorization_change (initiator_id, changed_at desc);
    create index authorization_change_target on authorization_change (target_id) where state = 'offered';
    create index authorization_change_given on authorization_change (given_id) where given_id is not null;

    alter table authorization_match alter column grant_id drop not null;
    alter table authorization_match add column holding_id uuid references role_holding (id);
    alter table authorization_match add check (num_nonnulls(grant_id, holding_id) = 1);
    comment on column authorization_match.grant_id is 'What is to be given directly by an issuer.';
    comment on column authorization_match.holding_id is 'By which right a business administrator asked, who hands over or adds an assistant.';

    alter table face_check drop constraint face_check_purpose_check;
    alter table face_check add constraint face_check_purpose_check
      check (purpose in ('activate-authorization', 'accept-authorization', 'transfer-authorization', 'add-assistant', 'recover-account'));
  `);
}
