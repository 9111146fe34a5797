import type { Knex } from 'knex';

/** The catalogue of businesses with its dates (R-H1), and the authorization of each business at each unit (R-H2 to R-H6). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into business (code, name, opens_on) values
      ('00', '信息申报平台', null),
      ('03', '卫生专业技术资格考试', '2026-01-01'),
      ('05', '医师资格考试', '2026-01-01'),
      ('06', '中医医术确有专长人员医师资格考核', '2026-01-01'),
      ('10', '考试报名资格审核', null),
      ('13', '卫生高级职称水平能力测试', '2026-01-01'),
      ('14', '卫生高级职称评审', '2026-01-01'),
      ('15', '卫生健康行业职业技能鉴定', '2026-01-01'),
      ('20', '规范化培训', null),
      ('21', '助理全科医生培训', null),
      ('22', '住院医师规范化培训', null),
      ('30', '继续医学教育', null),
      ('40', '住院医师业务', null),
      ('51', '医用设备使用人员业务能力考评', '2026-01-01'),
      ('54', '护士执业资格考试', '2026-01-01'),
      ('57', '实践技能考试考官', '2026-01-01'),
      ('58', '培训平台', null)
    on conflict (code) do update set opens_on = coalesce(business.opens_on, excluded.opens_on);
    comment on table business is 'The businesses by code (R-H1). Codes 11 and 12 are legacy codes of 03 and 54, and are not offered.';

    create table authorization_grant (
      id uuid primary key,
      institution_id uuid not null references institution (id),
      business_code text not null references business (code),
      state text not null check (state in ('unissued', 'issued', 'offered', 'active', 'expired')),
      code_id uuid,
      code_enc bytea,
      code_index bytea unique,
      code_issued_at timestamptz,
      code_expires_at timestamptz,
      issued_by uuid references person (id),
      offered_to uuid references person (id),
      check_id uuid,
      check_person_id uuid references person (id),
      person_id uuid references person (id),
      activated_at timestamptz,
      constraint authorization_grant_one unique (institution_id, business_code),
      check ((code_enc is not null) = (state in ('issued', 'offered'))),
      check ((offered_to is not null) = (state = 'offered')),
      check (code_enc is null or (code_id is not null and code_index is not null and code_issued_at is not null
                                  and code_expires_at is not null and issued_by is not null)),
      check ((state = 'active') = (person_id is not null)),
      check ((state = 'active') = (activated_at is not null)),
      check ((check_id is null) = (check_person_id is null)),
      check (check_id is null or state in ('issued', 'offered')),
      check (offered_to is null or check_person_id is null or offered_to = check_person_id)
    );
    comment on table authorization_grant is 'Who works in a business for a unit, or the code that will decide it. The process is authorization/{id}.';
    comment on column authorization_grant.code_id is 'Tells the latest code from those before it in messages, which carry no codes.';
    comment on column authorization_grant.code_enc is 'The authorization code, while somebody may use it.';
    comment on column authorization_grant.code_index is 'Its blind index, kept when it is spent or void, until there is another.';
    comment on column authorization_grant.issued_by is 'Who gave the latest code.';
    comment on column authorization_grant.offered_to is 'Whom the business is directly given to, if they accept; the code is nobody else''s to use meanwhile.';
    comment on column authorization_grant.check_id is 'The face check of whoever has filled in the code, which is theirs until it has ended.';
    comment on column authorization_grant.person_id is 'The business administrator; the right itself is in role_holding.';
    -- The table of a department with thousands of subordinates begins at its first page.
    create index institution_parent_code on institution (parent_id, code);
    create index authorization_grant_person on authorization_grant (person_id) where person_id is not null;
    create index authorization_grant_check on authorization_grant (check_person_id) where check_person_id is not null;

    create index authorization_grant_offer on authorization_grant (offered_to) where offered_to is not null;

    create table authorization_match (
      id uuid primary key,
      grant_id uuid not null references authorization_grant (id),
      asked_by uuid not null references person (id),
      person_id uuid references person (id),
      day date not null,
      at timestamptz not null default now()
    );
    comment on table authorization_match is 'A name and number that an issuer compared with the verified people, before giving a business directly (R-H3). Neither is kept.';
    comment on column authorization_match.person_id is 'Who it is; empty where nobody matched.';
    comment on column authorization_match.day is 'In Asia/Shanghai: ten a day of one issuer.';
    create index authorization_match_day on authorization_match (asked_by, day);

    create table authorization_code_try (
      message_id text not null,
      request_hash text not null,
      person_id uuid not null references person (id),
      at timestamptz not null default now(),
      primary key (message_id, request_hash)
    );
    comment on table authorization_code_try is 'Wrong authorization codes of the last hour count against the person (R-H6). A retry of one request is one try.';
    create index authorization_code_try_person on authorization_code_try (person_id, at);
  `);
}
