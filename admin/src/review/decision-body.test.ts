import { decisionBody } from './decision-body';
import {
  changeDraft,
  hasTyped,
  newDraft,
  periodOf,
  type DecisionDraft,
  type DraftChange,
} from './decision-draft';

const period = { from: '2026-08-01', until: '2027-07-31' };
const plain = { seenSequence: 7, period: undefined };
const draft = (...changes: DraftChange[]): DecisionDraft => changes.reduce(changeDraft, newDraft);
const choose = (decision: DecisionDraft['decision'] & string): DraftChange => ({ kind: 'choose', decision });

describe('R-N2: what a decision needs', () => {
  it('a pass needs no remark', () => {
    expect(decisionBody(draft(choose('approve')), plain)).toEqual({ decision: 'approve', seenSequence: 7 });
  });

  it.each(['defer', 'reject'] as const)('%s needs one', (decision) => {
    expect(decisionBody(draft(choose(decision), { kind: 'write', remark: '  ' }), plain)).toMatchObject({
      at: 'remark',
    });
    expect(decisionBody(draft(choose(decision), { kind: 'write', remark: ' 缺章 ' }), plain)).toEqual({
      decision,
      seenSequence: 7,
      remark: '缺章',
    });
  });

  it('asking for changes needs each defect described, all at once', () => {
    const marked = draft({ kind: 'mark', path: '/form/a' }, { kind: 'mark', path: '/materials/photo' });
    expect(marked.decision).toBe('request-changes');
    expect(decisionBody(draft(choose('request-changes')), plain)).toMatchObject({ at: 'defects' });
    const half = changeDraft(marked, { kind: 'describe', path: '/form/a', remark: '与证书不符' });
    expect(decisionBody(half, plain)).toMatchObject({ at: { defect: '/materials/photo' } });
    const whole = changeDraft(half, { kind: 'describe', path: '/materials/photo', remark: '背景应为白色' });
    expect(decisionBody(whole, plain)).toEqual({
      decision: 'request-changes',
      seenSequence: 7,
      requestedChanges: [
        { path: '/form/a', remark: '与证书不符' },
        { path: '/materials/photo', remark: '背景应为白色' },
      ],
    });
  });

  it('marks a place once, and keeps what was written there', () => {
    const described = draft(
      { kind: 'mark', path: '/form/a' },
      { kind: 'describe', path: '/form/a', remark: '不清' },
      { kind: 'mark', path: '/form/a' },
    );
    expect(described.defects).toEqual([{ path: '/form/a', remark: '不清' }]);
    expect(changeDraft(described, { kind: 'unmark', path: '/form/a' }).defects).toEqual([]);
  });
});

test('R-N2 what was written to refuse a file is kept, and not said to pass it', () => {
  const refused = draft(choose('reject'), { kind: 'write', remark: '伪造材料' });
  const passed = changeDraft(refused, choose('approve'));
  expect(decisionBody(passed, plain)).toEqual({ decision: 'approve', seenSequence: 7 });
  expect(decisionBody(changeDraft(passed, choose('reject')), plain)).toMatchObject({ remark: '伪造材料' });
});

describe('R-N5: passing at unit level asks for the dates', () => {
  const asked = (of: DecisionDraft, stated: typeof period | null) => ({
    seenSequence: 7,
    period: periodOf(of, stated),
  });

  it('takes what the candidate states by now unless corrected', () => {
    const passed = draft(choose('approve'));
    expect(decisionBody(passed, asked(passed, period))).toMatchObject({ internship: period });
    const resent = { ...period, from: '2026-09-01' };
    expect(decisionBody(passed, asked(passed, resent))).toMatchObject({ internship: resent });
    expect(hasTyped(passed)).toBe(false);
    const corrected = changeDraft(passed, { kind: 'period', period });
    expect(decisionBody(corrected, asked(corrected, resent))).toMatchObject({ internship: period });
    expect(hasTyped(corrected)).toBe(true);
  });

  it('refuses half a period and one that ends before it begins', () => {
    const unstated = draft(choose('approve'));
    expect(decisionBody(unstated, asked(unstated, null))).toMatchObject({ at: 'period' });
    const turned = draft(choose('approve'), {
      kind: 'period',
      period: { from: period.until, until: period.from },
    });
    expect(decisionBody(turned, asked(turned, period))).toMatchObject({ at: 'period' });
  });
});
