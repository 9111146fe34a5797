import type { Knex } from 'knex';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type {
  AddressInformation,
  BasicInformation,
  InternalDepartment,
} from '../../contracts/unit-information';
import type { VersionedSection } from '../../contracts/unit-information-choices';

/** How a section stands; absent: it was never saved. */
export interface SectionStamp {
  version: number;
  savedAt: string;
  savedBy: string | null;
}

/** A unit's information as the rows have it. */
export interface InformationRow {
  id: string;
  code: string;
  name: string;
  kind: InstitutionKind;
  supervisor: { id: string; name: string; kind: InstitutionKind; divisionCode: string } | null;
  basic: Nullable<BasicInformation>;
  address: Nullable<AddressInformation>;
  hasNoOtherNames: boolean;
  otherNames: string[];
  hasNoInternalDepartments: boolean;
  internalDepartments: InternalDepartment[];
  confirmedAt: Date | null;
  sections: Partial<Record<VersionedSection, SectionStamp>>;
}

type Nullable<T> = { [Key in keyof T]-?: Exclude<T[Key], undefined> | null };

/** Everything that a unit's page shows, in one statement: the sections are of one instant. */
export async function findInformation(
  database: Knex,
  institutionId: string,
): Promise<InformationRow | undefined> {
  const { rows } = await database.raw<{ rows: InformationRow[] }>(
    `select unit.id, unit.code, unit.name, unit.kind,
            case when above.id is not null then
              json_build_object('id', above.id, 'name', above.name, 'kind', above.kind, 'divisionCode', above.division_code)
            end as supervisor,
            json_build_object(
              'creditCode', unit.credit_code, 'licenceNumber', unit.licence_number,
              'foundedOn', own.founded_on, 'legalRepresentative', own.legal_representative,
              'sponsor', own.sponsor, 'websiteDomain', own.website_domain, 'economicType', own.economic_type,
              'administrativeRank', own.administrative_rank, 'isUpToStandard', own.is_up_to_standard,
              'publicNature', own.public_nature) as basic,
            json_build_object('divisionCode', own.division_code, 'address', unit.address,
              'postcode', own.postcode, 'phone', own.phone, 'email', own.email) as address,
            coalesce(own.has_no_other_names, false) as "hasNoOtherNames",
            array(select name from institution_other_name where institution_id = unit.id order by name) as "otherNames",
            coalesce(own.has_no_internal_departments, false) as "hasNoInternalDepartments",
            coalesce((select json_agg(json_build_object(
                'id', inside.id, 'name', inside.name, 'isRetired', inside.retired_at is not null,
                'staffCount', (select count(*) from membership
                                where internal_department_id = inside.id and ended_at is null))
                order by inside.place)
              from internal_department inside where inside.institution_id = unit.id), '[]') as "internalDepartments",
            own.confirmed_at as "confirmedAt",
            coalesce((select json_object_agg(saved.section, json_build_object(
                'version', saved.version, 'savedBy', person.name,
                'savedAt', to_char(saved.saved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
              from unit_information_section saved join person on person.id = saved.saved_by
             where saved.institution_id = unit.id), '{}') as sections
       from institution unit
       left join institution above on above.id = unit.parent_id
       left join unit_information own on own.institution_id = unit.id
      where unit.id = ?`,
    [institutionId],
  );
  return rows[0];
}
