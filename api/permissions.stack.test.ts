import { randomUUID } from 'node:crypto';
import { startApi, type ApiApp } from '../test/api-app';
import { ApiClient, refusalOf } from '../test/api-client';
import { giveRole, makeInstitution } from '../test/give-role';
import { consents, verify } from '../test/login-steps';
import { addPayableApplication } from '../test/payable-application';
import { enterRoster, nurseDetails } from '../test/personal-details-steps';
import { roleNames, type LoginOutcome, type RoleName } from '../contracts/login';
import { routes, type RouteName } from '../contracts/routes';
import { permissions, type Permission } from './permissions';

/** Everybody who can ask, from nobody to each role. */
const askers = ['nobody', 'person', 'verified', ...roleNames] as const;
type Asker = (typeof askers)[number];

let api: ApiApp;
const clients = new Map<Asker, ApiClient>();
beforeAll(async () => {
  api = await startApi();
  let serial = 0;
  for (const asker of askers) {
    // From an address of their own: all at once are more than one address may send in a minute.
    const address = `203.0.113.${askers.indexOf(asker) + 1}`;
    const client = new ApiClient(api.origin, 'weapp', { 'x-forwarded-for': address });
    clients.set(asker, client);
    if (asker !== 'nobody') await enter(client, asker, ++serial);
  }
});
afterAll(() => api.close());

async function enter(client: ApiClient, asker: Asker, serial: number): Promise<void> {
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code: `code-${asker}`, consents });
  if (body.outcome !== 'logged-in' || asker === 'person') return;
  const personId = body.session.person.id;
  await verify(api, personId, { name: '甲示例', number: `42010619900307${String(serial).padStart(4, '0')}` });
  const role = roleNames.find((name) => name === asker);
  if (!role) return;
  const needsBusiness = role === 'business-administrator' || role === 'assistant';
  const { id } = await giveRole(api, personId, {
    role,
    institutionId: await addHospital(),
    ...(needsBusiness && { businessCode: '05' }),
  });
  await client.put('/api/session/role', { roleId: id });
}

/** One of many under a department: what stands above the tree would see everything. */
async function addHospital(): Promise<string> {
  const { knex } = api.database;
  const above = await knex('institution')
    .where({ kind: 'department' })
    .first<{ tree_path: string }>('tree_path');
  return await makeInstitution(knex, above.tree_path);
}

function isLetIn(asker: Asker, { who }: Permission): boolean {
  if (who === 'anyone') return true;
  if (asker === 'nobody') return false;
  if (who === 'person') return true;
  if (who === 'verified') return asker !== 'person';
  return who.includes(asker as RoleName);
}

const names = Object.keys(routes) as RouteName[];

test.each(names.flatMap((name) => askers.map((asker) => [name, asker] as const)))(
  '%s as %s',
  async (name, asker) => {
    const [method = '', path = ''] = name.split(' ');
    // An unknown field makes every request end at its check, just behind the permission: nothing is done.
    const answer = await (clients.get(asker) ?? new ApiClient(api.origin)).call(
      method,
      `/api${path.replace(/:\w+/g, '%20')}?nobody-knows-this=1`,
      {
        ...(method !== 'GET' && { body: { 'nobody-knows-this': 1 } }),
        headers: { 'idempotency-key': 'walk-0000' },
      },
    );
    const refused =
      asker === 'nobody' ? { status: 401, code: 'not-logged-in' } : { status: 403, code: 'no-permission' };
    if (isLetIn(asker, permissions[name])) expect([401, 403]).not.toContain(answer.status);
    else expect(refusalOf(answer)).toEqual(refused);
  },
);

/** A stranger's records at an institution that none of the askers has to do with, in review and with a picture sent. */
async function addStrangersRecords() {
  const { knex } = api.database;
  const { applicationId, personId, projectId } = await addPayableApplication(knex);
  const institutionId = await addHospital();
  const uploadId = randomUUID();
  const content = JSON.stringify({ materials: [{ material: 'photo', uploadId }] });
  const application = { application_id: applicationId };
  await knex('exam_project_version').insert({ project_id: projectId, version: 1, definition: '{}' });
  await knex('application_round').insert({
    ...application,
    round: 1,
    content,
    project_version: 1,
    pledge_version: '1',
  });
  await knex('application_step').insert({
    ...application,
    step: 0,
    kind: 'review',
    level: 'unit',
    institution_id: institutionId,
    business_code: '05',
    state: 'waiting',
  });
  await knex('application').where({ id: applicationId }).update({ state: 'in-review', current_step: 0 });
  const processId = `application/${applicationId}`;
  await knex('process').insert({
    id: processId,
    kind: 'exam-application',
    state: 'in-review',
    sequence: 1,
    position: '{}',
    person_id: personId,
    institution_id: institutionId,
    business_code: '05',
  });
  await knex('upload').insert({
    id: uploadId,
    owner_person_id: personId,
    purpose: 'application-material',
    storage_key: uploadId,
    content_type: 'image/jpeg',
    size_bytes: 1,
    sha256: Buffer.from(uploadId),
    expires_at: new Date(),
    claimed_by: processId,
  });
  const registrationId = await addRegistration(personId);
  const faceCheckId = randomUUID();
  await knex('face_check').insert({
    ...{ id: faceCheckId, person_id: personId, subject_id: personId, purpose: 'accept-authorization' },
    ...{ asked_by: processId, created_at: new Date(), expires_at: new Date(Date.now() + 600_000) },
  });
  const hrApplicationId = await addHrApplication(personId, institutionId);
  const { entryId } = await enterRoster(api, personId, institutionId);
  return {
    ...{ applicationId, entryId, faceCheckId, hrApplicationId, institutionId, processId, registrationId },
    correctionId: await addCorrection(personId),
    uploadId,
  };
}

/** Under review by a department that none of the askers belongs to. */
async function addRegistration(personId: string): Promise<string> {
  const [id, department] = [randomUUID(), await makeInstitution(api.database.knex)];
  await api.database.knex('institution_registration').insert({
    id,
    person_id: personId,
    applicant_name_enc: Buffer.from(''),
    ...{ name: id, name_normalised: id, address: '示例路 1 号', kind: 'other', uploads: '{}' },
    ...{ supervisor_id: department, department_id: department },
    ...{ state: 'awaiting-review', round: 1, submitted_at: new Date(), open_place: 1 },
  });
  return id;
}

/** Asked for, and waiting for the platform. */
async function addCorrection(personId: string): Promise<string> {
  const id = randomUUID();
  await api.database.knex('data_correction').insert({
    ...{ id, person_id: personId, kind: 'name', proofs: '{}', state: 'awaiting-answer' },
    ...{ stands_enc: Buffer.from(''), right_enc: Buffer.from(''), asked_at: new Date(), due_at: new Date() },
  });
  return id;
}

/** The same for a unit's HR account. */
async function addHrApplication(personId: string, institutionId: string): Promise<string> {
  const id = randomUUID();
  await api.database.knex('hr_account_application').insert({
    ...{ id, person_id: personId, institution_id: institutionId },
    department_id: await makeInstitution(api.database.knex),
    ...{ contact_department: '人事科', office_phone: '027-87654321', uploads: '{}' },
    ...{ state: 'awaiting-review', round: 1, submitted_at: new Date() },
  });
  return id;
}

/** The relation lets everybody in but to what is one's own: the property test has that. */
const notOnesOwn: readonly RouteName[] = [
  'GET /face-check-reviews/:id',
  'POST /face-check-reviews/:id/decision',
  'POST /data-corrections/:id/answer',
];

const related = names.filter((name) => 'relation' in permissions[name] && !notOnesOwn.includes(name));

/** What each route that takes a body would take, so that the request comes as far as its relation. */
const bodies: Partial<Record<RouteName, object>> = {
  'POST /applications/:id/payment-orders': { channel: 'native' },
  'PUT /applications/:id/draft': { version: 1 },
  'POST /applications/:id/submission': { draftVersion: 1, projectVersion: 1, pledgeVersion: '1' },
  'POST /applications/:id/resubmission': { draftVersion: 1 },
  'POST /institution-registrations/:id/correction': {
    form: {
      ...{ applicantName: '甲示例', name: '示例诊所', address: '示例路 1 号', kind: 'other' },
      supervisorId: randomUUID(),
    },
    materials: { 'application-form': randomUUID() },
  },
  'POST /institution-registrations/:id/decision': { decision: 'admit' },
  'PUT /institutions/:id/subject': { version: 0, values: { name: '示例医院', kind: 'hospital' } },
  'POST /face-checks/:id/consent-and-start': { consentVersion: '1' },
  'POST /face-checks/:id/phone': { code: '123456' },
  'POST /face-checks/:id/scan': { frontUploadId: randomUUID(), backUploadId: randomUUID() },
  'POST /face-checks/:id/review': { frontUploadId: randomUUID(), holdingUploadId: randomUUID() },
  'POST /hr-account-applications/:id/correction': {
    form: { department: '人事科', officePhone: '027-87654321' },
    pictures: { 'application-form': randomUUID() },
  },
  'POST /hr-account-applications/:id/decision': { decision: 'admit' },
  'POST /admissions/:id/decision': { decision: 'pass' },
  'POST /transfer-requests/:id/decision': { decision: 'refuse', opinion: '服务期未满' },
  'PUT /roster/:id/name': { name: '甲示例' },
  'PUT /roster/:id/retirement': {
    ...{ retiredOn: '2026-01-01', postBeforeRetirement: 'professional', isHonoured: false },
  },
  'PUT /roster/:id/query-right': { isGranted: true },
  'POST /roster/:id/transfer-out': { reason: '调离', leftOn: '2026-01-01' },
  'POST /roster/:id/removal': { reason: '误审' },
  'POST /roster/:id/unit-change': { institutionId: randomUUID() },
  'POST /authorizations/:id/matches': { name: '甲示例', documentNumber: '420106199503120024' },
  'POST /authorizations/:id/offers': { matchId: randomUUID() },
  'PUT /own-businesses/:id/contact': { department: '医务科', officePhone: '027-87654321' },
  'POST /own-businesses/:id/matches': {
    name: '甲示例',
    documentType: 'id-card',
    documentNumber: '420106199503120024',
  },
  'POST /own-businesses/:id/changes': { kind: 'transfer', matchId: randomUUID() },
  'POST /institutions/:id/staff/search': { filter: {} },
  'POST /unit/staff/search': { filter: {} },
  'PUT /staff/:id/personal-details': { version: 0, values: nurseDetails },
  'PUT /staff/:id/internal-department': { internalDepartmentId: randomUUID() },
  'POST /sub-accounts/:id/businesses': { businessCodes: ['05'] },
  'PUT /own-accounts/:id/details': {
    ...{ name: '甲示例', phone: '13907190001', department: '医务科', officePhone: '0719-3330000' },
  },
  'PUT /preloaded-rows/:id': {
    version: 1,
    values: {
      ...{ name: '测示例', documentType: 'id-card', internalDepartment: null },
      ...{ post: null, establishment: null, title: null },
    },
  },
  'POST /reviews/:id/decision': { decision: 'approve', seenSequence: 1 },
  'POST /reviews/:id/reopening': { reason: '材料属实' },
};

/** What a route demands in its query, likewise. */
const queries: Partial<Record<RouteName, string>> = {
  'GET /institutions/:id/staff-statistics': '?roster=in-service',
  'GET /institutions/:id/staff-statistics/export.xlsx': '?roster=in-service',
  'GET /unit/staff-statistics': '?roster=in-service',
};

/** The platform sees every institution, every process without its content, and what departments leave undecided (R-D4, R-E2). */
const ofThePlatform: readonly RouteName[] = [
  'GET /institutions/:id',
  'GET /institutions/:id/information',
  'PUT /institutions/:id/subject',
  'GET /processes/:id',
  'GET /institution-registrations/:id',
  'POST /institution-registrations/:id/decision',
  'GET /hr-account-applications/:id',
  'POST /hr-account-applications/:id/decision',
  'GET /data-corrections/:id',
];

test.each(related)('ASVS 8.2.2 R-S1 %s: nobody who may use it gets at a stranger’s record', async (name) => {
  const strangers = await addStrangersRecords();
  const [method = '', path = ''] = name.split(' ');
  const id = path.startsWith('/uploads')
    ? strangers.uploadId
    : path.startsWith('/institution-registrations')
      ? strangers.registrationId
      : path.startsWith('/institutions')
        ? strangers.institutionId
        : path.startsWith('/processes')
          ? strangers.processId
          : path.startsWith('/face-checks')
            ? strangers.faceCheckId
            : path.startsWith('/data-corrections')
              ? strangers.correctionId
              : path.startsWith('/hr-account-applications')
                ? strangers.hrApplicationId
                : path.startsWith('/staff')
                  ? strangers.entryId
                  : strangers.applicationId;
  const answers = await Promise.all(
    askers
      .filter((asker) => asker !== 'nobody' && isLetIn(asker, permissions[name]))
      .filter((asker) => asker !== 'platform-administrator' || !ofThePlatform.includes(name))
      .map(async (asker) => {
        const answer = await clients
          .get(asker)
          ?.call(method, `/api${path.replace(/:\w+/g, encodeURIComponent(id))}${queries[name] ?? ''}`, {
            body: bodies[name],
            headers: { 'idempotency-key': randomUUID() },
          });
        return `${asker}: ${answer?.status} ${answer && refusalOf(answer).code}`;
      }),
  );
  expect(answers.length).toBeGreaterThan(0);
  expect(answers).toEqual(answers.map((answer) => `${answer.split(':')[0]}: 404 not-found`));
});
