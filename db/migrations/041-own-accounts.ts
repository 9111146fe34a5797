import type { Knex } from 'knex';

/** The accounts that a unit's HR account issues: one a business (R-E3), and sub-accounts (R-E4). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table unit_account
      add column kind text not null default 'hr' check (kind in ('hr', 'business', 'sub')),
      add column number text,
      add column business_codes text[] not null default '{}',
      add column planned_enc bytea;
    update unit_account set number = institution.code from institution where institution.id = unit_account.institution_id;
    alter table unit_account
      alter column number set not null,
      add constraint unit_account_number check (number ~ '^[0-9]{10}([0-9]{2,3}|)$'),
      add constraint unit_account_businesses check (
        case kind when 'hr' then cardinality(business_codes) = 0
                  when 'business' then cardinality(business_codes) = 1
                  else cardinality(business_codes) > 0 or state = 'revoked' end),
      add constraint unit_account_planned check (planned_enc is null or state in ('issued', 'expired'));
    comment on table unit_account is 'An account of a unit (1+N): its HR account, those of its businesses, its sub-accounts. The process is account/{id}.';
    comment on column unit_account.number is 'What is typed with the activation code: the institution''s code; with the business''s; with a serial of three digits.';
    comment on column unit_account.business_codes is 'The one of a business account; those chosen for a sub-account.';
    comment on column unit_account.planned_enc is 'Name, phone, department and office phone of who is to activate it, encrypted JSON, filled in by the HR account (R-E3).';

    drop index unit_account_one_of_unit;
    create unique index unit_account_one_of_unit on unit_account (institution_id) where kind = 'hr' and state <> 'revoked';
    create unique index unit_account_one_of_business on unit_account (institution_id, (business_codes[1]))
      where kind = 'business' and state <> 'revoked';
    create unique index unit_account_number_in_use on unit_account (number) where state <> 'revoked';
    -- Of a revoked account: what became of its code is told to who still has it.
    create index unit_account_number_latest on unit_account (number, created_at desc);
  `);
}
