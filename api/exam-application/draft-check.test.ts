import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { nothingAside } from '../../domain/form/set-aside';
import { checkDraft } from './draft-check';
import type { DraftRow } from './draft-rows';

const definition: ExamProjectDefinition = {
  summary: '示例项目',
  levels: [{ code: 'a', name: '甲级' }],
  categories: [{ code: 'x', name: '示例类别' }],
  subjects: {
    list: ['one', 'two', 'three', 'four'].map((code) => ({ code, name: code })),
    mayLeaveOutPassed: true,
  },
  regions: ['420000'],
  workUnit: 'required',
  route: [{ kind: 'review', level: 'unit' }],
  fee: {
    kind: 'per-subject',
    due: 'on-approval',
    feeFenByLevel: { a: 5_000 },
    refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
  },
  notice: { title: '须知', paragraphs: ['须知'] },
  pledge: { version: '1', paragraphs: ['承诺'] },
  form: { type: 'object' },
  rules: [],
  materials: [],
  minutesToFill: 1,
  ageing: { remindAfterDays: 3, showAboveAfterDays: 7 },
};

const draft = (subjects: string[], changed: Partial<DraftRow> = {}): DraftRow => ({
  applicationId: 'application',
  projectId: 'project',
  state: 'changes-requested',
  content: { choice: { level: 'a', category: 'x', subjects }, form: {}, materials: [] },
  aside: nothingAside,
  sealedFor: 1,
  version: 1,
  savedAt: new Date(),
  projectVersion: 1,
  latestVersion: 1,
  hasUnit: true,
  pictures: {},
  paidFen: null,
  sent: { region: null, feeFen: 5_000, choice: null },
  ...changed,
});
const faultPaths = (row: DraftRow): string[] => checkDraft(row, definition).faults.map(({ path }) => path);

test('R-N2 R-L1 asked changes keep the fee of the submission, which is due on approval', () => {
  expect(faultPaths(draft(['one']))).toEqual([]);
  expect(faultPaths(draft(['one', 'two', 'three', 'four']))).toEqual(['/choice/level']);
  expect(faultPaths(draft(['one', 'two', 'three', 'four'], { state: 'withdrawn' }))).toEqual([]);
});

test('R-C5 asked changes keep the region that the route was made for', () => {
  const sent = { region: '420106', feeFen: 5_000, choice: null };
  expect(faultPaths(draft(['one'], { sent }))).toEqual(['/choice/region']);
});

test('R-L2 R-M4 what was paid for is sent again whatever a newer version asks for it', () => {
  const paidFor = (subjects: string[]): Partial<DraftRow> => ({
    state: 'removed-from-unit',
    paidFen: 7_000,
    sent: { region: null, feeFen: 7_000, choice: { level: 'a', category: 'x', subjects } },
  });
  expect(faultPaths(draft(['two'], paidFor(['one'])))).toEqual([]);
  expect(faultPaths(draft(['one'], paidFor(['one', 'gone'])))).toEqual([]);
  expect(faultPaths(draft(['one', 'two'], paidFor(['one'])))).toEqual(['/choice/level']);
});
