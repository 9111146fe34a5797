import type { Knex } from 'knex';

/** 我的信息 (R-I7): what each person keeps of themselves, its history, and sex and birth as the document has them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table person
      add column sex text check (sex in ('female', 'male')),
      add column born_on date,
      add constraint person_document_facts check ((sex is null) = (born_on is null));
    comment on column person.sex is 'As the verified document has it: by its number, or by who reviewed it. Null where neither says it.';
    create index person_without_document_facts on person (id) where identity_state = 'verified' and sex is null;

    create table personal_details (
      person_id uuid primary key references person (id),
      identity_type text not null check (identity_type in ('civil-servant', 'in-service', 'medical-student', 'retired', 'other',
        'company-employee')),
      nationality text not null check (nationality ~ '^[A-Z]{2}$'),
      ethnicity text check (ethnicity ~ '^(0[1-9]|[1-4][0-9]|5[0-6]|97|98)$'),
      political_status text check (political_status ~ '^(0[1-9]|1[0-3])$'),
      education text not null check (education in ('postgraduate', 'undergraduate', 'junior-college', 'secondary-vocational',
        'high-school-or-below')),
      degree text not null check (degree in ('doctor', 'master', 'bachelor', 'none')),
      title text check (title in ('senior', 'associate-senior', 'intermediate', 'junior', 'none')),
      post text check (post in ('management', 'professional', 'skilled-worker')),
      establishment text check (establishment in ('within', 'outside')),
      version integer not null check (version > 0),
      saved_by uuid not null references person (id),
      saved_for_institution_id uuid references institution (id),
      saved_at timestamptz not null,
      check ((ethnicity is null) = (political_status is null)),
      check (degree = 'none' or education in ('postgraduate', 'undergraduate'))
    );
    comment on table personal_details is '我的信息. 内设机构 is the membership''s; sex and birth are the person''s.';
    comment on column personal_details.nationality is 'GB/T 2659.1, two letters.';
    comment on column personal_details.ethnicity is 'GB/T 3304; none of a foreigner.';
    comment on column personal_details.political_status is 'GB/T 4762; none of a foreigner.';
    comment on column personal_details.version is 'Who saves on an older version is refused.';
    comment on column personal_details.saved_for_institution_id is 'The unit whose HR account corrected it; null: the person themselves.';

    create table personal_details_change (
      id bigint generated always as identity primary key,
      person_id uuid not null references person (id),
      field text not null check (field in ('identityType', 'nationality', 'ethnicity', 'politicalStatus', 'education', 'degree',
        'title', 'post', 'establishment', 'internalDepartment')),
      before text,
      after text,
      changed_by uuid not null references person (id),
      institution_id uuid references institution (id),
      at timestamptz not null default now(),
      check (before is distinct from after)
    );
    comment on table personal_details_change is 'Each change with author and time, codes and ids only. Append-only.';
    comment on column personal_details_change.institution_id is 'The unit whose HR account corrected it; null: the person themselves.';
    create index personal_details_change_of on personal_details_change (person_id, id desc);
    create trigger personal_details_change_append_only before update or delete on personal_details_change
      for each row execute function refuse_change();
  `);
}
