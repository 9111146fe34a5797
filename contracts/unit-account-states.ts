/**
 * States, actions and steps of a unit's accounts (1+N: 人事管理主体账号, R-E1; 业务账号, R-E3; 分账号, R-E4), with their words
 * on screen. Plain constants: both front ends may import this file at run time.
 */

/** The one HR account of a unit; one a business, whose holder is its 业务管理人; any number for assistants of chosen businesses. */
export const unitAccountKinds = ['hr', 'business', 'sub'] as const;
export type UnitAccountKind = (typeof unitAccountKinds)[number];
/** Those that the unit's HR account issues itself. */
export type OwnAccountKind = Exclude<UnitAccountKind, 'hr'>;

export const unitAccountKindWords = {
  hr: '人事管理主体账号',
  business: '业务账号',
  sub: '分账号',
} as const satisfies Record<UnitAccountKind, string>;

/** `unissued`: the unit has none yet. */
export const unitAccountStates = ['unissued', 'issued', 'active', 'expired', 'revoked'] as const;
export type UnitAccountState = (typeof unitAccountStates)[number];

export const unitAccountStateWords = {
  unissued: '未发放',
  issued: '待激活',
  active: '已激活',
  expired: '激活码已过期',
  revoked: '已撤销',
} as const satisfies Record<UnitAccountState, string>;

/**
 * `reissue` of an active account is how its administrator is changed: whoever activates takes over. A sub-account alone has
 * businesses to choose.
 */
export const unitAccountActions = ['issue', 'reissue', 'revoke', 'activate', 'choose-businesses'] as const;
export type UnitAccountAction = (typeof unitAccountActions)[number];

export const unitAccountActionWords = {
  issue: '发放账号',
  reissue: '重新发放激活码',
  revoke: '撤销账号',
  activate: '激活',
  'choose-businesses': '更改业务',
} as const satisfies Record<UnitAccountAction, string>;

/**
 * Who gives the account: the supervising department's HR account or the platform administrator, of a unit's own accounts its
 * HR account; and whoever has gone through the activation.
 */
export const unitAccountActors = ['issuer', 'activator'] as const;
export type UnitAccountActor = (typeof unitAccountActors)[number];

/** How the account's latest activation code stands. */
export const activationCodeStates = ['usable', 'expired', 'spent', 'void'] as const;
export type ActivationCodeState = (typeof activationCodeStates)[number];

export const activationCodeStateWords = {
  usable: '可使用',
  expired: '已过期',
  spent: '已使用',
  void: '已作废',
} as const satisfies Record<ActivationCodeState, string>;

/** The activation in the manual's order (002 §1); `done` is 激活成功. */
export const activationSteps = ['details', 'follow', 'wechat', 'phone', 'completion', 'done'] as const;
export type ActivationStep = (typeof activationSteps)[number];

export const activationStepWords = {
  details: '填写管理员信息',
  follow: '关注公众号',
  wechat: '绑定微信',
  phone: '绑定手机号',
  completion: '确认激活',
  done: '激活成功',
} as const satisfies Record<ActivationStep, string>;

export const followAnswers = ['followed', 'skipped'] as const;
export type FollowAnswer = (typeof followAnswers)[number];

/**
 * Why a scan bound nobody: the person said no, has no verified identity, has another name than the one typed, or confirmed in a
 * session that no WeChat login stands behind.
 */
export const bindingRefusals = ['by-person', 'not-verified', 'name-differs', 'wechat-not-proven'] as const;
export type BindingRefusal = (typeof bindingRefusals)[number];

export const bindingRefusalWords = {
  'by-person': '扫码人没有同意绑定，请重新扫码。',
  'not-verified': '扫码人尚未通过实名认证。请先在小程序“我的·实名认证”完成认证，再重新扫码。',
  'name-differs':
    '扫码人的实名姓名与填写的管理员姓名不一致。请返回修改管理员姓名，或由管理员本人用微信扫码。',
  'wechat-not-proven':
    '扫码人没有用微信登录，不能绑定微信。请在微信中打开小程序“湖北卫生人才”，用微信授权登录或绑定微信后，再重新扫码。',
} as const satisfies Record<BindingRefusal, string>;

/** What checking says of a row in a list of units: an account will be issued, isn't needed, or can't be. */
export const issueListOutcomes = ['ready', 'not-needed', 'faulty'] as const;
export type IssueListOutcome = (typeof issueListOutcomes)[number];

export const issueListOutcomeWords = {
  ready: '可以发放',
  'not-needed': '无须发放',
  faulty: '有误',
} as const satisfies Record<IssueListOutcome, string>;
