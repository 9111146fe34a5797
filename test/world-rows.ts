import type { Knex } from 'knex';
import { addPayableApplication } from './payable-application';
import { businessCodes, pathOf, type Affair, type Asker, type Unit, type World } from './random-world';

/** The rows of a world, as the processes would have left them. */
export async function addWorld(knex: Knex, { units, askers, affairs }: World): Promise<void> {
  for (const code of businessCodes)
    await knex('business').insert({ code, name: code }).onConflict('code').ignore();
  for (const unit of units) await addUnit(knex, unit);
  for (const asker of askers) await addAsker(knex, asker);
  for (const affair of affairs) await addAffair(knex, affair);
}

let serial = 0;

async function addUnit(knex: Knex, unit: Unit): Promise<void> {
  await knex('division').insert({ code: '429021', name: '神农架林区' }).onConflict('code').ignore();
  const code = `4299${String((serial += 1)).padStart(6, '0')}`;
  const name = `神农架林区示例机构${code}`;
  await knex('institution').insert({
    ...{ id: unit.id, code, name, name_normalised: name, kind: unit.kind },
    ...{
      is_medical: unit.kind !== 'department',
      parent_id: unit.parent?.id ?? null,
      division_code: '429021',
    },
    tree_path: `${pathOf(unit)
      .map(({ id }) => id)
      .join('/')}/`,
  });
}

async function addAsker(knex: Knex, { id, role }: Asker): Promise<void> {
  await knex('person').insert({ id });
  await knex('role_holding').insert({
    ...{ id: role.id, person_id: id, role: role.name, institution_id: role.unit.id },
    ...{ business_code: role.businessCode, granted_by: 'test' },
  });
}

async function addAffair(knex: Knex, affair: Affair): Promise<void> {
  const { owner, successor, unit, department, businessCode, ids } = affair;
  const at = new Date();
  const { projectId } = await addPayableApplication(knex, {
    personId: owner.id,
    applicationId: ids.application,
  });
  const processId = `application/${ids.application}`;
  const content = JSON.stringify({ materials: [{ material: 'photo', uploadId: ids.upload }] });
  await knex('exam_project_version').insert({
    ...{ project_id: projectId, version: 1 },
    definition: JSON.stringify({ levels: [], categories: [] }),
  });
  await knex('application_round').insert({
    ...{ application_id: ids.application, round: 1, content, project_version: 1, pledge_version: '1' },
  });
  await knex('application_step').insert({
    ...{ application_id: ids.application, step: 0, kind: 'review', level: 'unit', state: 'waiting' },
    ...{ institution_id: unit.id, business_code: businessCode },
  });
  await knex('application')
    .where({ id: ids.application })
    .update({ state: 'in-review', current_step: 0, business_code: businessCode });
  const process = { sequence: 1, position: '{}', person_id: owner.id };
  await knex('process').insert([
    {
      ...{ id: processId, kind: 'exam-application', state: 'in-review', ...process },
      ...{ institution_id: unit.id, business_code: businessCode },
    },
    {
      ...{ id: `institution-registration/${ids.registration}`, kind: 'institution-registration', ...process },
      ...{ state: 'awaiting-review', institution_id: department.id, business_code: null },
    },
    {
      ...{ id: `hr-account/${ids['hr-application']}`, kind: 'hr-account-application', ...process },
      ...{ state: 'refused', institution_id: unit.id, business_code: null, closed_at: at },
    },
  ]);
  await knex('upload').insert({
    ...{
      id: ids.upload,
      owner_person_id: owner.id,
      purpose: 'application-material',
      storage_key: ids.upload,
    },
    ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.from(ids.upload), expires_at: at },
    claimed_by: processId,
  });
  const underReview = { state: 'awaiting-review', round: 1, submitted_at: at, uploads: '{}' };
  await knex('institution_registration').insert({
    ...{ id: ids.registration, person_id: owner.id, applicant_name_enc: Buffer.from('') },
    ...{ name: ids.registration, name_normalised: ids.registration, address: '示例路 1 号', kind: 'other' },
    ...{ supervisor_id: department.id, department_id: department.id, ...underReview },
    open_place: (serial += 1),
  });
  await knex('hr_account_application').insert({
    ...{
      id: ids['hr-application'],
      person_id: owner.id,
      institution_id: unit.id,
      department_id: department.id,
    },
    ...{ contact_department: '人事科', office_phone: '027-87654321', ...underReview },
    // Of one person no second one is open.
    ...{ state: 'refused', decided_at: at },
  });
  const expired = { institution_id: unit.id, state: 'expired', code_expires_at: at, issued_by: owner.id };
  await knex('unit_account').insert([
    {
      ...{ id: ids['unit-account'], code_index: Buffer.from(ids['unit-account']), ...expired },
      ...{ kind: 'hr', number: `4299${String((serial += 1)).padStart(6, '0')}`, business_codes: [] },
    },
    {
      ...{ id: ids['sub-account'], code_index: Buffer.from(ids['sub-account']), ...expired },
      ...{ kind: 'sub', number: `4299${String((serial += 1)).padStart(6, '0')}001` },
      business_codes: [businessCode],
    },
  ]);
  await knex('authorization_grant').insert({
    ...{ id: ids.authorization, institution_id: unit.id, business_code: businessCode, state: 'unissued' },
  });
  await knex('authorization_change').insert({
    ...{ id: ids['authorization-change'], kind: 'assistant', state: 'offered', expires_at: at },
    ...{ institution_id: unit.id, business_code: businessCode },
    ...{ initiator_id: owner.id, holding_id: owner.role.id, target_id: successor.id },
  });
  // Nobody is in two rosters, so the entry has a person of its own.
  await knex('person').insert({ id: ids['roster-entry'] });
  const member = { id: ids['roster-entry'], person_id: ids['roster-entry'], institution_id: unit.id };
  await knex('membership').insert(member);
  await knex('roster_entry').insert({
    ...{ ...member, membership_id: member.id, roster: 'in-service', entered_by: 'review' },
    ...{ name: '甲示例', name_normalised: '甲示例' },
  });
  await knex('face_check').insert({
    ...{ id: ids['face-check'], person_id: owner.id, subject_id: owner.id, purpose: 'accept-authorization' },
    ...{ asked_by: processId, created_at: at, expires_at: new Date(at.getTime() + 600_000) },
    state: 'reviewing',
  });
  await knex('preloaded_row').insert({
    ...{ id: ids['preloaded-row'], institution_id: unit.id, roster: 'in-service', created_by: owner.id },
    ...{ name: '测示例', name_normalised: '测示例', document_type: 'id-card' },
    ...{ document_number_enc: Buffer.from(''), document_number_index: Buffer.from(ids['preloaded-row']) },
  });
  await knex('preload_import').insert({
    ...{ id: ids['preload-import'], institution_id: unit.id, roster: 'in-service', upload_id: ids.upload },
    ...{ created_by: owner.id, state: 'checked' },
  });
  await knex('batch_pass').insert({
    ...{ id: ids['batch-pass'], created_by: owner.id, holding_id: owner.role.id, state: 'running' },
    ...{ institution_id: owner.role.unit.id, business_code: owner.role.businessCode ?? businessCode },
  });
  const bound = { person_id: successor.id, institution_id: unit.id };
  // A person belongs to one unit, so their memberships in the others have ended.
  await knex('membership').insert({
    id: ids.membership,
    ...bound,
    ended_at: at,
    end_reason: 'transferred-out',
  });
  await knex('roster_admission').insert({
    ...{ membership_id: ids.membership, ...bound, state: 'admitted', decided_at: at },
    submitted_at: new Date(at.getTime() - 60_000),
  });
  await knex('roster_entry').insert({
    ...{ membership_id: ids.membership, ...bound, roster: 'in-service', entered_by: 'review' },
    ...{ name: '甲示例', name_normalised: '甲示例', left_at: at, left_how: 'transferred-out', left_on: at },
  });
  await knex('transfer_request').insert({
    ...{ membership_id: ids.membership, ...bound, state: 'released', round: 1 },
    ...{ reason_enc: Buffer.from(''), submitted_at: at, decided_at: at },
  });
  await knex('data_correction').insert({
    ...{ id: ids['data-correction'], person_id: owner.id, kind: 'name', proofs: '{}', state: 'withdrawn' },
    ...{ stands_enc: Buffer.from(''), right_enc: Buffer.from(''), asked_at: at, due_at: at, ended_at: at },
  });
  await knex('face_check_review').insert({
    ...{ id: ids['face-check-review'], check_id: ids['face-check'], ends_at: at },
  });
}
