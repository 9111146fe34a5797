/** @jest-environment jsdom */
import type { ImpossibleState } from '@contracts/impossible-state';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import ImpossibleStatesPage from './impossible-states-page';

/** The router needs a browser; the page has no other address. */
jest.mock('react-router-dom', () => ({ Link: 'a', useLocation: () => ({ key: 'default' }) }));

interface Check {
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly found: number | null;
}
const finding = (at: string): ImpossibleState => ({
  ...{ kind: 'returned-differs', subject: 'o', processId: null, foundAt: at, seenAt: at, goneAt: null },
});

/** The page before a server that says what it was told last; `look` is the next of the readings that come by the clock. */
function pageOfServer() {
  let said: object = {};
  const say = (lastCheck: Check | null, items: readonly ImpossibleState[] = []) => {
    said = { lastCheck, items };
  };
  let asked: () => void = () => undefined;
  const whenAsked = (then: () => void) => {
    asked = then;
  };
  const fetch = (_: string, { method }: { method: string }) => {
    if (method === 'GET')
      return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(said) });
    asked();
    return Promise.resolve({ ok: true, status: 204 });
  };
  Object.assign(globalThis, { fetch });
  const client = new QueryClient();
  const look = () =>
    act(async () => {
      await client.refetchQueries();
      await new Promise((told) => setTimeout(told)); // react-query tells the page so late
    });
  const show = async () => {
    render(createElement(QueryClientProvider, { client }, createElement(ImpossibleStatesPage)));
    await screen.findByRole('heading', { name: '数据核对' });
  };
  const ask = async () => {
    await act(async () => {
      fireEvent.click(screen.getByText('立即核对'));
      await Promise.resolve();
    });
    await look();
  };
  return { say, whenAsked, show, ask, look };
}
const status = (): string => screen.getByRole('status').textContent ?? '';
const isButtonOpen = (): boolean => !screen.getByText<HTMLButtonElement>('立即核对').disabled;

/** A check of this year by the server's clock, which may be behind or ahead of the browser's. */
const checkOf = (year: number, minute: number, found: number | null): Check => {
  const at = `${year}-11-22T01:0${minute}:00.000Z`;
  return { beganAt: at, endedAt: found === null ? null : at, found };
};

test.each([
  ['behind', 2001],
  ['ahead of', 2099],
])(
  'R-U1 the check that was asked for is awaited, with a server’s clock %s the browser’s',
  async (_, year) => {
    const { say, show, ask, look } = pageOfServer();
    say(checkOf(year, 1, 0));
    await show();
    expect(status()).toContain('没有发现矛盾');

    await ask();
    expect(status()).toContain('正在核对');
    expect(isButtonOpen()).toBe(false);
    say(checkOf(year, 2, null));
    await look();
    expect(status()).toContain('正在核对');
    say(checkOf(year, 2, 1), [finding(checkOf(year, 2, 1).beganAt)]);
    await look();
    expect(status()).toContain('有 1 处矛盾');
    screen.getByText('订单的已退金额与各笔退款的合计不符');
    expect(isButtonOpen()).toBe(true);
  },
);

test('R-U1 the first check of all is awaited, also where it has ended before the answer has arrived', async () => {
  const { say, whenAsked, show, ask } = pageOfServer();
  say(null);
  await show();
  screen.getByText('还没有核对过');
  whenAsked(() => say(checkOf(2001, 1, 0)));
  await ask();
  expect(status()).toContain('没有发现矛盾');
  expect(isButtonOpen()).toBe(true);
});
