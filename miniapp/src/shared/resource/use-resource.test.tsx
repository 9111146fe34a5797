import { act, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { hidePage, showPage } from '../../../test/taro';
import { useResource } from './use-resource';

const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>> };
const answer = (name: string) =>
  request.mockResolvedValueOnce({ statusCode: 200, header: {}, data: { kinds: [{ kind: name }] } });

function Shown() {
  const { data } = useResource('GET /own-data', {});
  return <p>{data?.kinds[0]?.kind}</p>;
}
beforeEach(() => request.mockReset());

test('R-U2 what is mounted after its page’s first show is read again at the first return to the page', async () => {
  answer('before');
  render(<Shown />);
  await screen.findByText('before');
  answer('after');
  act(hidePage);
  act(showPage);
  await screen.findByText('after');
  expect(request).toHaveBeenCalledTimes(2);
});

test('what was mounted while its page was hidden is read again when the page is shown', async () => {
  answer('before');
  render(<Shown />);
  await screen.findByText('before');
  answer('after');
  act(showPage);
  await screen.findByText('after');
});

test('the page’s first show asks nothing twice', async () => {
  answer('once');
  render(<Shown />);
  act(showPage);
  await screen.findByText('once');
  expect(request).toHaveBeenCalledTimes(1);
});

test('an answer from before the page was left is overtaken by the one of the return', async () => {
  let arrive = (_: unknown): void => undefined;
  request.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  render(<Shown />);
  answer('after');
  act(hidePage);
  act(showPage);
  await screen.findByText('after');
  await act(() =>
    Promise.resolve(arrive({ statusCode: 200, header: {}, data: { kinds: [{ kind: 'before' }] } })),
  );
  screen.getByText('after');
});
