import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { ResourceView } from '../resource/resource-view';
import { useResource } from '../resource/use-resource';
import { LoginGate } from './login-gate';
import { lookAgain } from './look-again';
import { currentSession, refreshSession } from './session-store';
import { useLoginRequired } from './use-login-required';

const { request: send } = Taro as unknown as { request: jest.Mock<Promise<unknown>> };
const answer = (data: object) => ({ statusCode: 200, header: {}, data });
const session = answer({ csrfToken: 'c', person: { id: 'person-1' } });

const Gated = () => <LoginGate purpose="登录后查看。">{({ person }) => <p>{person.id}</p>}</LoginGate>;
function Required() {
  const { session: mine } = useLoginRequired();
  const resource = useResource('GET /own-data', {}, { isEnabled: mine !== undefined });
  return <ResourceView resource={resource}>{() => <p>资料</p>}</ResourceView>;
}
const failed = async () => {
  send.mockReset().mockRejectedValueOnce(new Error('offline'));
  await act(refreshSession);
};

// One session store for all: each test here begins where nobody has been known yet, the last one makes somebody known.
test('R-A5 a start without a network says so behind the login gate, and a retry goes on', async () => {
  await failed();
  render(<Gated />);
  screen.getByText(/网络连接不上/);
  send.mockRejectedValueOnce(new Error('offline'));
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: '重新加载' }))));
  screen.getByText(/网络连接不上/);
});

test('R-A5 so does a page that needs a login; coming back into view asks again', async () => {
  await failed();
  render(<Required />);
  screen.getByText(/网络连接不上/);
  send.mockResolvedValueOnce(session).mockResolvedValueOnce(answer({}));
  await act(lookAgain);
  await screen.findByText('资料');
  expect(currentSession()).toMatchObject({ status: 'logged-in' });
});
