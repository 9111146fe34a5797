import type { Knex } from 'knex';

/** What a unit keeps of itself (R-E5): sections with versions, and its internal departments, which its staff choose. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table unit_information (
      institution_id uuid primary key references institution (id),
      founded_on date,
      legal_representative text,
      sponsor text check (sponsor in ('health-authority', 'other-authority', 'enterprise', 'public-institution',
        'social-group', 'other-organisation', 'individual')),
      website_domain text,
      economic_type text check (economic_type in ('state', 'collective', 'share-cooperative', 'joint-operation',
        'limited-liability', 'share-limited', 'private', 'other-domestic', 'hong-kong-macao-taiwan', 'foreign')),
      administrative_rank text check (administrative_rank in ('department', 'deputy-department', 'division',
        'deputy-division', 'section', 'deputy-section', 'subsection', 'none')),
      is_up_to_standard boolean,
      public_nature text check (public_nature in ('administrative-organ', 'civil-service-managed', 'fully-funded',
        'partly-funded', 'self-supporting', 'not-public')),
      has_no_other_names boolean not null default false,
      division_code text references division (code),
      postcode text check (postcode ~ '^[0-9]{6}$'),
      phone text,
      email text,
      has_no_internal_departments boolean not null default false,
      confirmed_at timestamptz,
      confirmed_by uuid references person (id),
      check (num_nonnulls(founded_on, legal_representative, sponsor, economic_type, administrative_rank,
        is_up_to_standard, public_nature) in (0, 7)),
      check (num_nonnulls(division_code, postcode, phone) in (0, 3)),
      check ((confirmed_at is null) = (confirmed_by is null))
    );
    comment on table unit_information is 'What a unit''s HR account fills in; names, numbers and address are the institution''s own columns.';
    comment on column unit_information.legal_representative is 'As the public register of legal persons names them.';
    comment on column unit_information.division_code is 'Where the unit stands; institution.division_code is where it belongs.';
    comment on column unit_information.confirmed_at is 'Void again when the department changes the subject.';

    create table unit_information_section (
      institution_id uuid not null references institution (id),
      section text not null check (section in ('subject', 'basic', 'other-names', 'address', 'internal-departments')),
      version integer not null check (version > 0),
      saved_by uuid not null references person (id),
      saved_at timestamptz not null,
      primary key (institution_id, section)
    );
    comment on table unit_information_section is 'How often a section was saved, last by whom: who saves on an older version is refused.';

    create table internal_department (
      id uuid primary key,
      institution_id uuid not null references institution (id),
      name text not null,
      name_normalised text not null,
      place integer not null,
      retired_at timestamptz,
      created_at timestamptz not null default now(),
      unique (id, institution_id),
      constraint internal_department_name exclude using btree (institution_id with =, name_normalised with =)
        where (retired_at is null) deferrable initially deferred
    );
    comment on table internal_department is '内设机构. Renamed or retired it stays: the staff who chose it keep it.';
    comment on constraint internal_department_name on internal_department is 'Deferred, so that two may exchange their names.';
    create index internal_department_of on internal_department (institution_id, place);

    alter table membership
      add column internal_department_id uuid,
      add constraint membership_internal_department foreign key (internal_department_id, institution_id)
        references internal_department (id, institution_id);
    comment on column membership.internal_department_id is 'Chosen by the person, once the unit has any (R-C2).';
    create index membership_of_internal_department on membership (internal_department_id) where ended_at is null;
  `);
}
