import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { Pay } from './pay';

// As in WeChat, where the payer is asked for before the order.
jest.mock('./order-body', () => jest.requireActual<object>('./order-body.weapp'));
const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [{ url: string }]> };

test('R-P1 WeChat that names no payer is said so, and can be asked again; busy from the tap on', async () => {
  const payment = { state: 'due', canPay: true, feeFen: 20_000, projectName: '示例项目', order: null };
  request.mockImplementation(({ url }) =>
    url.endsWith('/payment')
      ? Promise.resolve({ statusCode: 200, header: {}, data: payment })
      : new Promise(() => undefined),
  );
  let refuse = (_: Error): void => undefined;
  const login = jest
    .fn(() => new Promise(() => undefined))
    .mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
  Object.assign(Taro, { login });
  await act(() => Promise.resolve(render(<Pay id="application-1" />)));
  const button = () => screen.getByRole('button', { name: /生成支付二维码/ });
  await act(() => Promise.resolve(fireEvent.click(button())));
  expect(button().getAttribute('aria-busy')).toBe('true');

  await act(() => Promise.resolve(refuse(new Error('login:fail'))));
  screen.getByText('没有取得微信授权，未能发起支付，请重试。');
  expect(button().getAttribute('aria-busy')).toBe('false');

  await act(() => Promise.resolve(fireEvent.click(button())));
  expect(login).toHaveBeenCalledTimes(2);
  expect(screen.queryByText(/没有取得微信授权/)).toBeNull();
});
