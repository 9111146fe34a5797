import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { forgetLoginOptions } from '@/shared/session/login-options';
import { startSession } from '@/shared/session/session-store';
import BindPhone from './phone';
import SmsLogin from './sms';
import BindWechat from './wechat';

const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>> };
const options = {
  ...{ privacyVersion: '1', agreementVersion: '1', sandboxOrigin: null },
  subscriptionTemplates: { submit: [], review: [], pay: [] },
};
beforeEach(() => {
  forgetLoginOptions();
  startSession(null, { csrfToken: 'c', person: { id: 'person-1', phoneMasked: null } } as Session);
});

test.each([
  ['绑定手机', BindPhone, () => screen.getByLabelText('手机号码')],
  ['绑定微信', BindWechat, () => screen.getByText(/请在微信中打开小程序/)],
  ['手机快捷登录', SmsLogin, () => screen.getByLabelText('手机号码')],
])('R-A2 %s says what keeps it from being there, and is there after a retry', async (_, Page, findForm) => {
  request.mockReset().mockRejectedValueOnce(new Error('offline'));
  await act(() => Promise.resolve(render(<Page />)));
  screen.getByText(/网络连接不上/);
  request.mockResolvedValueOnce({ statusCode: 200, header: {}, data: options });
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: '重新加载' }))));
  findForm();
});
