import type { Knex } from 'knex';

/** HR accounts of units, and their activation in a browser (R-E1). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table unit_account (
      id uuid primary key,
      institution_id uuid not null references institution (id),
      state text not null check (state in ('issued', 'active', 'expired', 'revoked')),
      code_enc bytea,
      code_index bytea not null,
      code_issued_at timestamptz not null default now(),
      code_expires_at timestamptz not null,
      code_spent_at timestamptz,
      wrong_tries smallint not null default 0 check (wrong_tries between 0 and 5),
      issued_by uuid not null references person (id),
      administrator_id uuid references person (id),
      contact_phone_enc bytea,
      contact_department text,
      contact_office_phone text,
      activated_at timestamptz,
      created_at timestamptz not null default now(),
      revoked_at timestamptz,
      check (code_enc is null or (state = 'issued' and wrong_tries < 5)),
      check ((state = 'revoked') = (revoked_at is not null)),
      check ((administrator_id is null) = (activated_at is null)),
      check (state <> 'active' or administrator_id is not null)
    );
    comment on table unit_account is 'The HR account of a unit; its number is the institution''s code. The process is account/{id}.';
    comment on column unit_account.code_enc is 'The activation code, while somebody may use it.';
    comment on column unit_account.code_index is 'Its blind index, kept when it is spent or void.';
    comment on column unit_account.issued_by is 'Who gave the latest code.';
    comment on column unit_account.administrator_id is 'Who activated last; whether they have the right is in role_holding.';
    create unique index unit_account_one_of_unit on unit_account (institution_id) where state <> 'revoked';
    create index unit_account_institution on unit_account (institution_id, created_at desc);

    create table account_activation (
      id uuid primary key default gen_random_uuid(),
      unit_account_id uuid not null references unit_account (id),
      token_hash bytea not null unique,
      token_expires_at timestamptz not null,
      name text,
      phone_enc bytea,
      phone_index bytea,
      department text,
      office_phone text,
      privacy_version text,
      agreement_version text,
      follow text check (follow in ('followed', 'skipped')),
      person_id uuid references person (id),
      phone_proven_at timestamptz,
      started_at timestamptz not null default now(),
      completed_at timestamptz,
      voided_at timestamptz
    );
    comment on table account_activation is 'Somebody with the code, on the way through the steps of the manual (002 §1).';
    comment on column account_activation.token_hash is 'Of the cookie of the one browser that may go on.';
    comment on column account_activation.privacy_version is 'Consented to before name and phone were taken (R-V1).';
    comment on column account_activation.person_id is 'Who bound their WeChat by scanning.';
    create unique index account_activation_open on account_activation (unit_account_id)
      where completed_at is null and voided_at is null;

    alter table login_ticket drop constraint login_ticket_entrance_check;
    alter table login_ticket add constraint login_ticket_entrance_check
      check (entrance in ('candidate', 'institution', 'activation'));
    alter table login_ticket add column activation_id uuid references account_activation (id) on delete cascade;
    alter table login_ticket add column refused_because text check (refused_because in ('not-verified', 'name-differs'));
    alter table login_ticket add constraint login_ticket_activation check ((entrance = 'activation') = (activation_id is not null));
    comment on column login_ticket.activation_id is 'Confirming binds the person to this activation, and logs in nowhere.';
    create index login_ticket_of_activation on login_ticket (activation_id) where activation_id is not null;
  `);
}
