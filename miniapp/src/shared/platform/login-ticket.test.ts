import { findTicketIn } from './login-ticket';

const ticket = 'abcDEF0123456789_-ghij';

test.each([
  ['the link', `http://127.0.0.1:3000/m/#/pages/login/ticket?ticket=${ticket}`],
  ['the mini-program code', `pages/login/ticket?scene=${ticket}`],
  ['an encoded scene', encodeURIComponent(`scene=${ticket}`)],
  ['the bare code', ` ${ticket} `],
])('R-A3 finds the ticket in %s', (_, text) => expect(findTicketIn(text)).toBe(ticket));

test.each(['', 'https://example.org/', `ticket=${ticket}x`, '%E0%A4%A', 'abc'])('finds none in %p', (text) =>
  expect(findTicketIn(text)).toBeUndefined(),
);
