/** The templates that this account has had approved. A verification code's parameters are digits. */
interface ApprovedTemplate {
  readonly text: string;
  readonly isVerificationCode?: true;
}

const verificationCode = (use: string): ApprovedTemplate => ({
  text: `您的验证码为 {1}，用于${use}，{2} 分钟内有效。请勿告诉他人。`,
  isVerificationCode: true,
});

const approved: Readonly<Record<string, ApprovedTemplate>> = {
  '2100001': verificationCode('登录平台'),
  '2100051': verificationCode('将本手机绑定到账号'),
  '2100052': verificationCode('机构注册和查询申请'),
  '2100053': verificationCode('激活单位账号'),
  '2100054': verificationCode('确认由您本人办理业务'),
  '2100057': verificationCode('导出您的个人信息'),
  '2100058': verificationCode('注销您的账号，注销后不能恢复'),
  '2100091': { text: '您的账号将于 {1} {2} 注销，此前可以登录撤回。如非本人操作，请立即登录撤回。' },
  '2100092': { text: '您的账号将于 {1} {2} 注销，注销后不能恢复。不想注销的，请登录撤回。' },
  '2100093': { text: '您的账号未能注销：还有未办结的事项，请登录小程序查看。' },
  '2100094': { text: '您的账号已于 {1} {2} 注销，个人信息正在删除，依法留存的记录除外。' },
  '2100095': { text: '您的个人信息更正申请已答复：已更正。详情见小程序“个人信息与隐私”。' },
  '2100096': { text: '您的个人信息更正申请已答复：不予更正。理由见小程序“个人信息与隐私”。' },
  '2100055': { text: '您的账号已于 {1} {2} 换绑其他手机号码。如非本人操作，请立即联系平台管理员。' },
  '2100056': { text: '您的账号已于 {1} {2} 绑定微信，今后可用其登录。如非本人操作，请立即联系平台管理员。' },
  '2100002': {
    text: '您的账号已于 {1} {2} 更换登录方式，原有登录已全部退出。如非本人操作，请立即联系平台管理员。',
  },
  '2100090': {
    text: '有考生在申报中将您填报为{1}，并上传了您的证件。如未经您同意，请向申报地区卫生健康行政部门反映。',
  },
  '2100003': { text: '贵单位有 {1} 份申报材料等待审核，尚无审核人员，请尽快授权。' },
  '2100004': {
    text: '您的申报材料有 {1} 处需要修改，请在 {2} {3} 前修改并重新提交，逾期视为放弃。详情见小程序。',
  },
  '2100005': { text: '您的申报还有修改未提交，截止时间 {1} {2}，逾期视为放弃。详情见小程序。' },
  '2100006': { text: '您的申报因{1}，已视为放弃。详情见小程序。' },
  '2100007': { text: '您的申报需缴费 {1} 元，请在 {2} {3} 前完成，逾期视为放弃。详情见小程序。' },
  '2100008': { text: '您于{1}提交的机构注册申请已通过审核，机构已收录。请在平台“机构注册”页查看机构编码。' },
  '2100009': { text: '您于{1}提交的机构注册申请未通过审核，请在平台“机构注册”页查看意见，修改后重新提交。' },
  '2100010': {
    text: '您管理的单位账号已由新的管理员接任，您的管理权限已终止。如有疑问请联系主管部门。',
  },
  '2100011': { text: '您管理的单位账号已由主管部门撤销，您的管理权限已终止。如有疑问请联系主管部门。' },
  '2100020': {
    text: '主管部门已为您管理的单位账号重新发放激活码，新的管理员激活后将接替您。如有疑问请联系主管部门。',
  },
  '2100012': { text: '您的单位人事账号申请已通过审核，您已成为单位管理员，可以在电脑上扫码登录机构授权端。' },
  '2100013': {
    text: '您的单位人事账号申请未通过审核，请在小程序“单位人事账号管理”中查看意见，修改后重新提交。',
  },
  '2100014': { text: '您申请的单位人事账号已由他人凭激活码激活，您的申请不再办理。如有疑问请联系主管部门。' },
  '2100071': {
    text: '您管理的业务账号或分账号已重新发放激活码，新的管理人激活后将接替您。如有疑问请联系单位人事。',
  },
  '2100072': { text: '您的单位分账号权限已终止。如有疑问请联系单位人事。详情见小程序。' },
  '2100073': { text: '您的业务管理人权限已停用，恢复使用前不能办理。如有疑问请联系单位人事。' },
  '2100074': {
    text: '您的账号申请了人工核验本人。如非本人操作，请立即在小程序“管理”中撤回，并联系平台管理员。',
  },
  '2100042': { text: '有一项机构业务授权等待您本人确认，请在小程序“管理·本人业务账号管理”中办理。' },
  '2100060': { text: '有一项业务管理人的转移等待您接受，请在小程序“管理·本人业务账号管理”中办理。' },
  '2100061': { text: '有单位请您担任业务的辅助管理员，请在小程序“管理·本人业务账号管理”中办理。' },
  '2100062': {
    text: '您的业务管理人权限已转移给他人。如非本人操作，请立即联系单位人事。详情见小程序。',
  },
  '2100080': { text: '您的工作单位绑定已被单位退回。请在小程序查看原因，并重新选择单位。' },
  '2100081': { text: '您已由工作单位转出，绑定已解除。原因见小程序，可绑定新的工作单位。' },
  '2100083': { text: '您的转出申请未获单位同意。原因见小程序，可以再次申请。' },
  '2100082': { text: '您已被工作单位从花名册移除，绑定已解除。原因见小程序。' },
  '2100084': { text: '您的工作单位已由所属卫生院更换。如有疑问请联系卫生院人事。详情见小程序。' },
  '2100085': { text: '您已被从在岗人员名册删除，绑定已解除。再次申请该单位须重新实名认证。详情见小程序。' },
  '2100086': { text: '您的申报单位已将您移除，绑定已解除。请在小程序查看申报，并绑定新的工作单位。' },
  '2100063': { text: '您的辅助管理员权限已被移除。如有疑问请联系单位人事。详情见小程序。' },
  '2100041': { text: '您的业务管理人权限已被解除。如有疑问请联系单位人事或其主管部门。详情见小程序。' },
};

const longestParameter = 6;

/** The text as it is delivered, or the code that the provider refuses with. */
export function fillSmsTemplate(
  id: string,
  parameters: readonly string[],
): { text: string } | { refused: string } {
  const template = approved[id];
  const holes = template?.text.match(/\{\d+\}/g)?.length ?? 0;
  if (!template || parameters.length !== holes || parameters.some((parameter) => parameter === ''))
    return { refused: 'FailedOperation.TemplateIncorrectOrUnapproved' };
  if (template.isVerificationCode && parameters.some((parameter) => !/^\d{1,6}$/.test(parameter)))
    return { refused: 'InvalidParameterValue.TemplateParameterFormatError' };
  if (parameters.some((parameter) => parameter.length > longestParameter))
    return { refused: 'InvalidParameterValue.TemplateParameterLengthLimit' };
  return { text: template.text.replace(/\{(\d+)\}/g, (_, place) => parameters[Number(place) - 1] ?? '') };
}
