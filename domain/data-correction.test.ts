import fc from 'fast-check';
import { answerWorkingDays, correctionActors, correctionStates } from '../contracts/data-correction-states';
import { answerDueAtMs, correctionActionsOf, remindsNextAtMs } from './data-correction';
import { correctionActorOf, correctionFace, type CorrectionPosition } from './data-correction-process';
import { shanghaiDay, shanghaiMinute } from './shanghai-day';
import { normaliseTypedText, typedTextFault } from './typed-text';
import { workingDaysSince } from './working-days';

const anyState = fc.constantFrom('none' as const, ...correctionStates);
const anyActor = fc.constantFrom(...correctionActors);
const administrator = { id: 'h', role: 'platform-administrator', institutionId: 'i', businessCode: null };

describe('R-V2 who may do what with a request for correction', () => {
  test('the platform alone answers, its person alone takes it back, and both only while it waits', () => {
    fc.assert(
      fc.property(anyState, anyActor, (state, actor) => {
        const actions = correctionActionsOf(state, actor);
        const isWaiting = state === 'awaiting-answer';
        expect(actions.includes('withdraw')).toBe(isWaiting && actor === 'applicant');
        for (const answer of ['correct', 'decline'] as const)
          expect(actions.includes(answer)).toBe(isWaiting && actor === 'platform-administrator');
        expect(actions.includes('ask')).toBe(state === 'none' && actor === 'applicant');
      }),
    );
  });

  test('an administrator answers nobody’s but others’', () => {
    const position: CorrectionPosition = { state: 'awaiting-answer', personId: 'person' };
    expect(correctionActorOf(position, { personId: 'person', holding: administrator })).toBe('other');
    expect(correctionActorOf(position, { personId: 'clerk', holding: administrator })).toBe(
      'platform-administrator',
    );
    const hr = { ...administrator, role: 'hr-account' };
    expect(correctionActorOf(position, { personId: 'clerk', holding: hr })).toBe('other');
    expect(correctionActorOf(position, { personId: 'person' })).toBe('applicant');
  });
});

test('R-V2 R-U2 the platform must act while it waits, nobody else ever', () => {
  for (const state of ['none', ...correctionStates] as const) {
    const { closed, actsNext } = correctionFace({ state, personId: 'person' });
    const isWaiting = state === 'awaiting-answer';
    expect([closed, actsNext?.who]).toEqual([!isWaiting, isWaiting ? 'platform' : undefined]);
  }
});

test('R-V2 it is due at the end of the fifteenth working day, over a holiday too', () => {
  const before = Date.parse('2026-09-28T02:00:00Z');
  const due = new Date(answerDueAtMs(before));
  expect(workingDaysSince(new Date(before), due)).toBe(answerWorkingDays);
  expect(shanghaiMinute(due)).toMatch(/23:59$/);
});

describe('R-V2 the administrators are reminded', () => {
  const anyTime = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-06-01T00:00:00Z'),
    noInvalidDate: true,
  });

  test('twice before the last day, and on and on after it, on working mornings', () => {
    fc.assert(
      fc.property(anyTime, (asked) => {
        const ages: number[] = [];
        for (let now = asked.getTime(); ages.length < 5;) {
          now = remindsNextAtMs(asked.getTime(), now);
          expect(shanghaiMinute(new Date(now))).toMatch(/09:00$/);
          ages.push(workingDaysSince(asked, new Date(now)));
        }
        expect(ages).toEqual([10, 14, 16, 21, 26]);
      }),
    );
  });

  test('what an outage let pass is not made up for: the next is to come', () => {
    fc.assert(
      fc.property(anyTime, fc.nat(200), (asked, days) => {
        const now = asked.getTime() + days * 86_400_000;
        expect(remindsNextAtMs(asked.getTime(), now)).toBeGreaterThan(now);
      }),
    );
    const asked = Date.parse('2026-11-02T02:00:00Z');
    const later = remindsNextAtMs(asked, Date.parse('2026-11-25T02:00:00Z'));
    expect(shanghaiDay(new Date(later))).toBe('2026-12-01');
  });
});

describe('R-V2 what is typed', () => {
  const faultOf = (typed: string) => typedTextFault(typed, '现在的内容', 10);

  test('is told when it is nothing, too long, or holds what nobody sees', () => {
    expect(faultOf(' \n ')).toBe('请填写现在的内容。');
    expect(faultOf('一'.repeat(11))).toContain('最多 10 个字');
    for (const hidden of ['\u0000', '\u0007', '\u202E', '\u2066', '\uD800'])
      expect(faultOf(`测${hidden}示例`)).toContain('控制字符');
  });

  test('keeps its lines and its characters, of which a rare one counts once', () => {
    expect(faultOf('𠮷'.repeat(10))).toBeUndefined();
    expect(faultOf('第一行\n第二行')).toBeUndefined();
    expect(normaliseTypedText(' 甲\t示例\r\n乙 ')).toBe('甲 示例\n乙');
    // Which of two characters that look alike is right may be what it is about.
    expect(normaliseTypedText('\uF91D')).toBe('\uF91D');
  });
});
