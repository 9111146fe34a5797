import { startOf } from './start';
import { openingText } from './opening-text';

const now = Date.parse('2026-11-20T06:00:00Z');
const window = {
  stage: 'application' as const,
  opensAt: '2026-11-10T01:00:00Z',
  closesAt: '2026-11-25T09:00:00Z',
};
const project = { application: null, isOpen: true, windows: [window] };
const own = (state: 'draft' | 'in-review') => ({ ...project, application: { id: '7', state, headline: '' } });

test('R-M2 what keeps one from starting is said, with what to do', () => {
  expect(startOf(project, 'verified')).toEqual({ kind: 'begin' });
  expect(startOf(project, 'unverified')).toEqual({
    kind: 'verify',
    sentence: '申报前须完成实名认证，约需 2 分钟。',
  });
  expect(startOf({ ...project, isOpen: false }, 'verified').kind).toBe('closed');
});

test('R-M3 an own application leads on: the draft to its form, a sent one to its progress', () => {
  expect(startOf(own('draft'), 'verified')).toEqual({ kind: 'go-on', applicationId: '7' });
  expect(startOf({ ...own('draft'), isOpen: false }, 'verified').kind).toBe('progress');
  expect(startOf(own('in-review'), 'verified').kind).toBe('progress');
});

test('the window is told as a date with the time left', () => {
  expect(openingText([window], now)).toBe('申报截止 2026-11-25 17:00，还有 5 天');
  expect(openingText([window], Date.parse('2026-11-09T01:00:00Z'))).toBe(
    '2026-11-10 09:00 开始申报，还有 1 天',
  );
  expect(openingText([window], Date.parse('2026-12-01T01:00:00Z'))).toContain('已于 2026-11-25 17:00 截止');
  expect(openingText([], now)).toBe('申报时间待公布');
});
