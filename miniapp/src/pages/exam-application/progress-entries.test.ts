import { progressEntries } from './progress-entries';

const step = { kind: 'review' as const, institutionName: '示例人民医院' };
const route = [
  { ...step, level: 'unit' as const, state: 'done' as const },
  { ...step, level: 'county' as const, state: 'now' as const, institutionName: '示例区卫生健康局' },
  { ...step, kind: 'on-site-confirmation' as const, level: 'county' as const, state: 'ahead' as const },
];
const progress = [
  {
    sequence: 2,
    at: '2026-11-20T06:00:00Z',
    who: '示例人民医院 业务管理人',
    level: 'unit' as const,
    event: '单位审核',
    decision: 'approve' as const,
    remark: null,
    round: 1,
  },
];

test('R-M3 what happened comes first with its decision, then the step that is on and those ahead', () => {
  const entries = progressEntries({ progress, rounds: [], route, state: 'in-review' });
  expect(entries.map(({ title, who, state }) => [title, who, state?.word])).toEqual([
    ['单位审核', '示例人民医院 业务管理人', '通过'],
    ['县级审核', '示例区卫生健康局', '办理中'],
    ['现场确认', '示例人民医院', undefined],
  ]);
});

test('R-N2 nothing is ahead of an application that was rejected', () => {
  expect(progressEntries({ progress, rounds: [], route, state: 'rejected' })).toHaveLength(progress.length);
});

test('a step that waits for the candidate says so, and a withdrawn one waits for nobody', () => {
  const wordIn = (state: 'changes-requested' | 'withdrawn') =>
    progressEntries({ progress: [], rounds: [], route, state })[0]?.state?.word;
  expect(wordIn('changes-requested')).toBe('等待您修改');
  expect(wordIn('withdrawn')).toBeUndefined();
});

test('R-N6 removed from the unit nothing of its way is ahead; each round stands under its unit', () => {
  const [first] = progress;
  if (!first) throw new Error('unreachable');
  const entries = progressEntries({
    progress: [first, { ...first, sequence: 3, event: '从单位移除' }, { ...first, sequence: 4, round: 2 }],
    rounds: [
      { round: 1, workUnit: '示例人民医院' },
      { round: 2, workUnit: '示例镇卫生院' },
    ],
    route,
    state: 'removed-from-unit',
  });
  expect(entries.map(({ heading }) => heading)).toEqual([
    '第 1 次提交 · 示例人民医院',
    undefined,
    '第 2 次提交 · 示例镇卫生院',
  ]);
});
