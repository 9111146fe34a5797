import { message } from './message';

export const loginMessages = {
  'login.code': message({
    title: '登录验证码',
    params: { code: 'text', minutes: 'number' },
    text: ({ code, minutes }) => `验证码 ${code}，${minutes} 分钟内有效。请勿告诉他人。`,
    status: '验证码',
    hint: '请勿告诉他人',
  }),
};
