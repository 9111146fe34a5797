import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole, makeInstitution } from '../../test/give-role';
import { addPayableApplication } from '../../test/payable-application';
import { consents } from '../../test/login-steps';
import type { LoginOutcome } from '../../contracts/login';
import type { Upload } from '../../contracts/upload';

type Right = Pick<Parameters<typeof giveRole>[2], 'role' | 'businessCode'>;

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function person(openid: string): Promise<{ client: ApiClient; id: string }> {
  const client = new ApiClient(api.origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code: `code-${openid}`, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  return { client, id: body.session.person.id };
}

function send(
  client: ApiClient,
  bytes: Uint8Array,
  fields: Record<string, string> = { purpose: 'application-material' },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'x.jpg');
  return client.call<Upload>('POST', '/api/uploads', { form });
}

const photo = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#88aacc' } }).jpeg();

test('a photo is made anew: upright, at most 2,000 px, without EXIF, and stored encrypted', async () => {
  const { client } = await person('owner');
  const taken = await photo(3000, 1000)
    .withExif({ IFD0: { Artist: '甲示例', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { status, body } = await send(client, taken);
  expect(status).toBe(200);
  expect(body).toMatchObject({ contentType: 'image/jpeg', width: 667, height: 2000 });
  const { body: bytes, headers } = await client.get<Buffer>(`/api/uploads/${body.id}`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  const row = await api.database.knex('upload').where({ id: body.id }).first<{ storage_key: string }>();
  const { readFileSync } = await import('node:fs');
  const stored = readFileSync(new URL(`${api.config.storageUrl}/${row.storage_key}`));
  expect(stored.includes(bytes.subarray(100, 200))).toBe(false);
});

test('a photo of 12 MB is refused in words, and nothing is kept', async () => {
  const { client } = await person('large');
  const answer = await send(
    client,
    Buffer.concat([await photo().toBuffer(), Buffer.alloc(12 * 1024 * 1024)]),
  );
  expect(refusalOf(answer)).toEqual({ status: 413, code: 'file-too-large' });
  expect(answer.body).toMatchObject({ detail: expect.stringContaining('10 MB') as string });
});

test.each([
  ['a program', Buffer.from('MZ this is no picture')],
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
  ],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF')],
  ['half a photo', undefined],
  ['a decompression bomb', bomb(40_000, 40_000)],
])('R-L1 materials are pictures: %s is none', async (_, bytes) => {
  const { client } = await person('not-a-picture');
  const whole = await photo(2000, 1500).toBuffer();
  const answer = await send(client, bytes ?? whole.subarray(0, whole.length / 2));
  expect(refusalOf(answer)).toEqual({ status: 415, code: 'file-not-accepted' });
});

test('an unknown field or purpose beside the file is refused', async () => {
  const { client } = await person('fields');
  expect(refusalOf(await send(client, await photo().toBuffer(), { purpose: 'anything' })).code).toBe(
    'invalid-request',
  );
  const extra = { purpose: 'application-photo', more: '1' };
  expect((await send(client, await photo().toBuffer(), extra)).body).toMatchObject({
    fields: [{ path: '/more' }],
  });
});

test('R-N3 R-S1 R-S3 a picture is its sender’s, and once sent its reviewers’, which is logged: no supervisor, no draft', async () => {
  const [owner, other, reviewer, elsewhere] = [
    await person('w'),
    await person('x'),
    await person('y'),
    await person('z'),
  ];
  const { body: upload } = await send(owner.client, await photo().toBuffer());
  expect((await other.client.get(`/api/uploads/${upload.id}`)).status).toBe(404);
  expect((await other.client.delete(`/api/uploads/${upload.id}`)).status).toBe(404);

  const { knex } = api.database;
  const county = await makeInstitution(knex);
  const unit = await makeInstitution(knex, `${county}/`);
  const point = await makeInstitution(knex);
  const applicationId = await sentApplication(owner.id, [unit, point], upload.id);
  const seenAs = async ({ client, id }: typeof owner, right: Right, institutionId = county) => {
    const role = await giveRole(api, id, { ...right, institutionId });
    await client.put('/api/session/role', { roleId: role.id });
    return (await client.get(`/api/uploads/${upload.id}`)).status;
  };
  expect(await seenAs(elsewhere, { role: 'business-administrator', businessCode: '05' })).toBe(404);
  expect(await seenAs(elsewhere, { role: 'supervisor' })).toBe(404);
  expect(await seenAs(reviewer, { role: 'business-administrator', businessCode: '03' })).toBe(200);
  // The registration point compares originals, wherever it stands in the tree (R-N1).
  expect(await seenAs(reviewer, { role: 'assistant', businessCode: '03' }, point)).toBe(200);
  // In the draft alone, nobody else sees it.
  const { body: unsent } = await send(owner.client, await photo().toBuffer());
  await knex('upload')
    .where({ id: unsent.id })
    .update({ claimed_by: `application/${applicationId}` });
  expect((await reviewer.client.get(`/api/uploads/${unsent.id}`)).status).toBe(404);
  expect((await owner.client.get(`/api/uploads/${unsent.id}`)).status).toBe(200);
  const looks = knex('access_event').whereLike('action', 'upload.%');
  expect(await looks.distinct('person_id', 'action', 'subject')).toEqual([
    { person_id: reviewer.id, action: 'upload.viewed', subject: `application/${applicationId}` },
  ]);
});

/** Rows alone: sent to these institutions with this picture. */
async function sentApplication(
  personId: string,
  institutions: readonly string[],
  uploadId: string,
): Promise<string> {
  const { knex } = api.database;
  const { applicationId } = await addPayableApplication(knex, { personId });
  await knex('application_step').insert(
    institutions.map((institution, step) => ({
      application_id: applicationId,
      step,
      kind: 'review',
      level: 'unit',
      institution_id: institution,
      business_code: '03',
      state: 'waiting',
    })),
  );
  await knex('application_round').insert({
    application_id: applicationId,
    round: 1,
    content: JSON.stringify({ choice: {}, form: {}, materials: [{ material: 'photo', uploadId }] }),
    project_version: 1,
    pledge_version: '1',
  });
  await knex('upload')
    .where({ id: uploadId })
    .update({ claimed_by: `application/${applicationId}` });
  return applicationId;
}

test('what nothing has claimed can be taken back', async () => {
  const { client } = await person('regret');
  const { body } = await send(client, await photo().toBuffer());
  expect((await client.delete(`/api/uploads/${body.id}`)).status).toBe(204);
  expect((await client.get(`/api/uploads/${body.id}`)).status).toBe(404);
});

/** A PNG of few bytes that says it is enormous. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
