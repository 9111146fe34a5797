import { message } from './message';

/** A code with what it is for: whoever is talked out of one reads first what it will do. */
const codeFor = (title: string, use: string) =>
  message({
    title,
    params: { code: 'text', minutes: 'number' },
    text: ({ code, minutes }) => `验证码 ${code}，用于${use}，${minutes} 分钟内有效。请勿告诉他人。`,
    status: '验证码',
    hint: '请勿告诉他人',
  });

export const loginMessages = {
  'login.code': codeFor('登录验证码', '登录平台'),
  'phone.code': codeFor('绑定手机验证码', '将本手机绑定到账号'),
  'registration.code': codeFor('机构注册验证码', '机构注册和查询申请'),
  'account.code': codeFor('账号激活验证码', '激活单位账号'),
  'face-check.code': codeFor('本人确认验证码', '确认由您本人办理业务'),
  'own-data.code': codeFor('导出个人信息验证码', '导出您的个人信息'),
  'closure.code': codeFor('注销账号验证码', '注销您的账号，注销后不能恢复'),
  'phone.replaced': message({
    title: '绑定手机已更换',
    params: { at: 'text' },
    text: ({ at }) =>
      `您的账号已于 ${at} 换绑其他手机号码，今后的通知和验证码发往新号码。如非本人操作，请立即联系平台管理员。`,
    status: '手机已更换',
    hint: '非本人操作请联系平台',
  }),
  'wechat.bound': message({
    title: '账号已绑定微信',
    params: { at: 'text' },
    text: ({ at }) => `您的账号已于 ${at} 绑定微信，今后可用该微信登录。如非本人操作，请立即联系平台管理员。`,
    status: '已绑定微信',
    hint: '非本人操作请联系平台',
  }),
};
