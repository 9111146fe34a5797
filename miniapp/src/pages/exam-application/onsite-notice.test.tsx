import { render } from '@testing-library/react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { OnsiteNotice } from './onsite-notice';

const step = (kind: 'review' | 'on-site-confirmation', state: 'done' | 'now' | 'ahead') => ({
  kind,
  level: 'county' as const,
  institutionName: '武汉市武昌区卫生健康局',
  state,
});
const window = { opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-10T09:00:00.000Z' };

/** What the notice says, without the joiners that keep dates in one line. */
const said = (route: ApplicationDetail['route'], more: Partial<ApplicationDetail> = {}): string =>
  render(
    <OnsiteNotice route={route} state="in-review" stepWindow={window} {...more} />,
  ).container.textContent.replaceAll('\u2060', '');

describe('while 现场确认 is next', () => {
  const route = [step('on-site-confirmation', 'now'), step('review', 'ahead')];
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test.each([
    [
      'before its window: from when',
      '2026-12-01T00:59:00Z',
      /^现场确认尚未开始。请在 2026-12-01 09:00 至 2026-12-10 17:00 携带/,
    ],
    [
      'from its beginning: until when',
      '2026-12-01T01:00:00Z',
      /^请在 2026-12-01 09:00 至 2026-12-10 17:00 携带/,
    ],
    [
      'after its end: overdue, and what is left',
      '2026-12-10T09:00:00Z',
      /^现场确认已于 2026-12-10 17:00 截止，您的申报已逾期/,
    ],
  ])('R-N1 R-L1 R-N9 %s', (_, now, words) => {
    jest.setSystemTime(new Date(now));
    const sentence = said(route);
    expect(sentence).toMatch(words);
    expect(sentence).toMatch(/携带身份证件.*到武汉市武昌区卫生健康局的报名点现场确认/);
  });

  test('R-C5 without a window: where to go and what to bring', () => {
    expect(said(route, { stepWindow: null })).toMatch(/^请携带身份证件.*的报名点现场确认。$/);
  });
});

test('R-N1 nothing before it, after it, and once the application is over', () => {
  expect(said([step('review', 'now'), step('on-site-confirmation', 'ahead')])).toBe('');
  expect(said([step('on-site-confirmation', 'done'), step('review', 'now')])).toBe('');
  expect(said([step('on-site-confirmation', 'now')], { state: 'withdrawn' })).toBe('');
});
