import type { Knex } from 'knex';

/** 注销 (R-V2): an account that its person closes, what may not happen to it any more, and where its document can't apply again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sms_code drop constraint sms_code_purpose_check;
    alter table sms_code add constraint sms_code_purpose_check check (purpose in
      ('login', 'bind-phone', 'institution-registration', 'activate-account', 'face-check', 'own-data', 'close-account'));
    alter table session drop constraint session_ended_because_check;
    alter table session add constraint session_ended_because_check check (ended_because in
      ('logged-out', 'ended-by-owner', 'account-recovered', 'accounts-joined', 'consent-withdrawn', 'account-closed'));

    alter table person add column closed_at timestamptz,
      add constraint person_closed check (closed_at is null or
        (phone_index is null and document_number_index is null and identity_state = 'unverified'));
    comment on column person.closed_at is 'The account has ended (注销). Name and document stay where an application was sent, and are found by nothing.';

    create table account_closure (
      person_id uuid primary key references person (id),
      state text not null check (state in ('requested', 'taken-back', 'stopped', 'erasing', 'closed')),
      round integer not null check (round > 0),
      asked_at timestamptz not null,
      closes_at timestamptz not null,
      obstacles text[] not null default '{}',
      check ((state = 'stopped') = (cardinality(obstacles) > 0))
    );
    comment on table account_closure is '注销; the process is account-closure/{person}. Asked for again it is the same row.';
    comment on column account_closure.obstacles is 'What was open on the day, and stopped it.';

    create table closed_applicant (
      project_id uuid not null references exam_project (id),
      document_number_index bytea not null,
      application_id uuid not null references application (id),
      primary key (project_id, document_number_index)
    );
    create index closed_applicant_application on closed_applicant (application_id);
    comment on table closed_applicant is 'Whose closed account had come to its end in a project: the document does not apply there again.';

    -- What was sent to an account is erased with it.

    create function refuse_closed_person() returns trigger language plpgsql as $$
      declare
        ended timestamptz;
      begin
        -- Waits for an end that is under way, and is waited for by one that is to come.
        select closed_at into ended from person where id = new.person_id for key share;
        if ended is not null then
          raise exception 'the account is closed'
            using errcode = 'check_violation', constraint = 'person_is_closed', table = tg_table_name;
        end if;
        return new;
      end $$;
    ${[...begunByPersons].map(triggerOf).join('\n')}
    create trigger application_goes_on_closed before update of state on application for each row
      when (new.state in ('awaiting-payment', 'in-review', 'changes-requested') and new.state <> old.state)
      execute function refuse_closed_person();

    create function refuse_closed_applicant() returns trigger language plpgsql as $$
      begin
        if exists (select from closed_applicant c
                     join person on person.document_number_index = c.document_number_index
                    where person.id = new.person_id and c.project_id = new.project_id) then
          raise exception 'the document has applied by an account that is closed'
            using errcode = 'check_violation', constraint = 'application_of_closed_account', table = 'application';
        end if;
        return new;
      end $$;
    create trigger application_begun_anew before insert on application for each row execute function refuse_closed_applicant();
    create trigger application_sent_anew before update of state on application for each row
      when (old.state in ('draft', 'withdrawn', 'removed-from-unit') and new.state <> old.state)
      execute function refuse_closed_applicant();

    create function refuse_change_unless_closed() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and exists (select from person where id = old.person_id and closed_at is not null) then return old; end if;
        raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$;
    drop trigger personal_details_change_append_only on personal_details_change;
    create trigger personal_details_change_append_only before update or delete on personal_details_change
      for each row execute function refuse_change_unless_closed();
    create function erase_personal_details_changes(closed uuid) returns integer
      language sql security definer set search_path = public as $$
        with gone as (delete from personal_details_change where person_id = closed returning 1)
        select count(*)::integer from gone
      $$;
    comment on function erase_personal_details_changes is 'The only way by which the application takes from this history: of an account that is closed.';
  `);
}

/** Whatever an account may begin, or take over from another. */
const begunByPersons = [
  'session',
  'wechat_login',
  'role_holding',
  'membership',
  'application',
  'payment_order',
  'institution_registration',
  'hr_account_application',
  'identity_attempt',
  'identity_review',
  'face_check',
] as const;

const triggerOf = (table: string): string => `
    create trigger ${table}_of_closed_person before insert or update of person_id on ${table} for each row execute function refuse_closed_person();`;
