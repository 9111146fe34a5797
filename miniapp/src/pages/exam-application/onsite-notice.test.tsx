import { render, screen } from '@testing-library/react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { OnsiteNotice } from './onsite-notice';

const step = (kind: 'review' | 'on-site-confirmation', state: 'done' | 'now' | 'ahead') => ({
  kind,
  level: 'county' as const,
  institutionName: '武汉市武昌区卫生健康局',
  state,
});
const show = (route: ApplicationDetail['route'], state: ApplicationDetail['state'] = 'in-review') =>
  render(<OnsiteNotice route={route} state={state} />).container;

test('R-N1 R-C5 while 现场确认 is next: where to go and what to bring', () => {
  show([step('on-site-confirmation', 'now'), step('review', 'ahead')]);
  screen.getByText(/到武汉市武昌区卫生健康局的报名点现场确认/);
});

test('R-N1 nothing before it, after it, and once the application is over', () => {
  expect(show([step('review', 'now'), step('on-site-confirmation', 'ahead')]).innerHTML).toBe('');
  expect(show([step('on-site-confirmation', 'done'), step('review', 'now')]).innerHTML).toBe('');
  expect(show([step('on-site-confirmation', 'now')], 'withdrawn').innerHTML).toBe('');
});
