import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { compileFormCheck } from './form-check';

const project: ExamProjectDefinition = {
  summary: '示例项目',
  levels: [{ code: 'a', name: '甲级' }],
  categories: [{ code: 'x', name: '示例类别' }],
  regions: ['420000'],
  workUnit: 'or-flexible',
  route: [{ kind: 'review', level: 'unit' }],
  fee: { kind: 'none' },
  notice: { title: '须知', paragraphs: ['须知'] },
  pledge: { version: '1', paragraphs: ['承诺'] },
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['education', 'teachers'],
    properties: {
      education: {
        type: 'array',
        title: '学历信息',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['startedOn', 'graduatedOn'],
          properties: {
            startedOn: { type: 'string', title: '入学时间', format: 'date' },
            graduatedOn: { type: 'string', title: '毕业时间', format: 'date' },
            number: {
              type: 'string',
              title: '证书编号',
              minLength: 1,
              maxLength: 4,
              pattern: '^\\d+$',
              'x-message': '证书编号只有数字。',
            },
          },
        },
      },
      teachers: {
        type: 'array',
        title: '推荐医师',
        items: {
          type: 'object',
          title: '推荐医师',
          additionalProperties: false,
          properties: { isHead: { type: 'boolean' } },
        },
      },
    },
  },
  rules: [
    {
      kind: 'date-order',
      earlier: '/form/education/*/startedOn',
      later: '/form/education/*/graduatedOn',
      message: '“毕业时间”不能早于“入学时间”。',
    },
  ],
  materials: [
    {
      key: 'photo',
      title: '照片',
      help: '',
      exampleHints: [],
      minFiles: 1,
      maxFiles: 1,
    },
    {
      key: 'later',
      title: '后补证明',
      help: '',
      exampleHints: [],
      minFiles: 1,
      maxFiles: 1,
      mayFollowUntil: '2026-08-31',
    },
    {
      key: 'licence',
      title: '执业证',
      help: '',
      exampleHints: [],
      minFiles: 1,
      maxFiles: 1,
      eachRowOf: '/form/teachers',
    },
    {
      key: 'file-proof',
      title: '档案证明',
      help: '',
      exampleHints: [],
      minFiles: 1,
      maxFiles: 1,
      when: { properties: { choice: { type: 'object', required: ['region'] } } },
    },
  ],
  minutesToFill: 1,
  ageing: { remindAfterDays: 3, showAboveAfterDays: 7 },
};

const uploadId = '00000000-0000-4000-8000-000000000000';
const right: ApplicationContent = {
  choice: { level: 'a', category: 'x' },
  form: { education: [{ startedOn: '2015-09-01', graduatedOn: '2020-06-30' }], teachers: [] },
  materials: [{ material: 'photo', uploadId }],
};
const check = compileFormCheck(project);
const context = { hasUnit: true, today: '2026-05-01' };
const faults = (changed: Partial<ApplicationContent>, with_ = context) =>
  check.faults({ ...right, ...changed }, with_);

describe('R-M2 the check of a submission', () => {
  test('complete: nothing is told', () => {
    expect(faults({})).toEqual([]);
  });

  test('a missing field is named by its title and path', () => {
    expect(faults({ form: { education: [{ startedOn: '2015-09-01' }], teachers: [] } })).toEqual([
      { path: '/form/education/0/graduatedOn', message: '“毕业时间”必须填写。' },
    ]);
  });

  test('an unknown field is refused, anywhere', () => {
    const form = { ...right.form, admin: true, teachers: [] };
    expect(faults({ form })).toEqual([
      { path: '/form/admin', message: '表单中没有“admin”这一项，请刷新页面后重新填写。' },
    ]);
  });

  test.each([
    [{ startedOn: '2015-09-01', graduatedOn: '2020-02-30' }, '“毕业时间”应为日期，例如 2026-07-01。'],
    [{ startedOn: '2015-09-01', graduatedOn: '2020-06-30', number: '' }, '“证书编号”必须填写。'],
    [
      { startedOn: '2015-09-01', graduatedOn: '2020-06-30', number: '12345' },
      '“证书编号”最多 4 个字，请删减。',
    ],
    [{ startedOn: '2015-09-01', graduatedOn: '2020-06-30', number: 'a' }, '证书编号只有数字。'],
    [{ startedOn: '2020-09-01', graduatedOn: '2015-06-30' }, '“毕业时间”不能早于“入学时间”。'],
  ])('%j: %s', (row, message) => {
    expect(faults({ form: { education: [row], teachers: [] } }).map((fault) => fault.message)).toEqual([
      message,
    ]);
  });

  test('an empty list says how many are needed', () => {
    expect(faults({ form: { education: [], teachers: [] } })[0]).toEqual({
      path: '/form/education',
      message: '“学历信息”至少填写 1 项。',
    });
  });

  test('R-C5 without a unit the region is asked, and with it its proof', () => {
    const flexible = { ...context, hasUnit: false };
    expect(faults({}, flexible)).toEqual([{ path: '/choice/region', message: '请选择档案所在地。' }]);
    const regionFault = (region: string) =>
      faults({ choice: { ...right.choice, region } }, flexible).find(({ path }) => path === '/choice/region');
    // A city would skip the county's review; another province is not in the project's regions (R-L1).
    expect(regionFault('420100')?.message).toBe('请选择到县（市、区）。');
    expect(regionFault('430102')?.message).toBe('所选地区没有开放这个项目，请重新选择。');
    expect(faults({ choice: { ...right.choice, region: '420106' } }, flexible)).toEqual([
      { path: '/materials/file-proof', message: '“档案证明”尚未上传。' },
    ]);
  });
});

describe('R-L1 materials by conditions', () => {
  test('missing, too many, and not asked', () => {
    expect(faults({ materials: [] })[0]?.message).toBe('“照片”尚未上传。');
    const photo = { material: 'photo', uploadId };
    expect(faults({ materials: [photo, photo] })[0]?.message).toBe('“照片”最多上传 1 份，请删去多余的。');
    expect(faults({ materials: [photo, { material: 'file-proof', uploadId }] })[0]?.path).toBe(
      '/materials/file-proof',
    );
  });

  test('one that may follow is asked from its last day on', () => {
    expect(faults({}, { ...context, today: '2026-08-31' })).toEqual([]);
    expect(faults({}, { ...context, today: '2026-09-01' })[0]?.path).toBe('/materials/later');
  });

  test('R-M5 one a row', () => {
    const form = { ...right.form, teachers: [{}, {}] };
    const materials = [...right.materials, { material: 'licence', row: 0, uploadId }];
    expect(faults({ form, materials })).toEqual([
      { path: '/materials/licence/1', message: '第 2 项的“执业证”尚未上传。' },
    ]);
  });
});

describe('R-M1 R-M2 what is larger than any form may be', () => {
  const rows = (count: number) => Array<object>(count).fill({});
  const tooMany = (count: number) => ({ ...right.form, teachers: rows(count) });

  test('rows are judged up to the most that a list may have, and not one beyond', () => {
    expect(faults({ form: tooMany(50) }).map(({ path }) => path)).toContain('/materials/licence/49');
    const told = [{ path: '/form/teachers', message: '“推荐医师”最多填写 50 项，请删减。' }];
    expect(faults({ form: tooMany(51) })).toEqual(told);
    expect(faults({ form: { ...tooMany(10_000), education: rows(10_000) } })).toHaveLength(1);
  });

  test('a draft that was stored so is asked what it would be asked with nothing filled in', () => {
    const asked = check.materials({ choice: right.choice, form: tooMany(10_000) }, context.today);
    expect(asked.map(({ material }) => material.key)).toEqual(['photo', 'later']);
    expect(check.sections({ choice: right.choice, form: tooMany(10_000) })).toEqual([
      'education',
      'teachers',
    ]);
  });

  test.each<[string, unknown, string]>([
    ['a text', '字'.repeat(10_001), '“入学时间”最多 10000 个字，请删减。'],
    ['rows where there are none', rows(51), '“入学时间”最多填写 50 项，请删减。'],
  ])('%s of any field', (_, startedOn, message) => {
    const form = { ...right.form, education: [{ startedOn, graduatedOn: '2020-06-30' }] };
    expect(faults({ form })).toEqual([{ path: '/form/education/0/startedOn', message }]);
  });

  test('what nests deeper than any form', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    const [told, ...more] = faults({ form: { ...right.form, education: [{ startedOn: deep }] } });
    expect(told?.path).toMatch(/^\/form\/education\/0\/startedOn(\/0)+$/);
    expect(told?.message).toContain('嵌套过深');
    expect(more).toEqual([]);
  });
});
