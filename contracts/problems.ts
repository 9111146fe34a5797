/**
 * Every problem that the API answers with (RFC 9457). A code is stable: clients and manuals may refer to it.
 * The title names the kind in general; the sentence for the person (`detail`) comes with each answer.
 */
export const problems = {
  'invalid-request': { status: 400, title: '填写的内容有误' },
  'not-logged-in': { status: 401, title: '尚未登录或登录已失效' },
  'session-ended': { status: 401, title: '登录已结束' },
  'consent-outdated': { status: 409, title: '协议已更新，请重新阅读并同意' },
  'login-code-wrong': { status: 422, title: '验证码不正确或已失效' },
  'identity-mismatch': { status: 422, title: '核对信息不一致' },
  'ticket-not-usable': { status: 409, title: '登录二维码已失效' },
  'wechat-not-proven': { status: 409, title: '没有用微信登录' },
  'accounts-not-joinable': { status: 409, title: '两个账号不能合并' },
  'no-permission': { status: 403, title: '没有权限' },
  'csrf-token-invalid': { status: 403, title: '页面已过期，请刷新后重试' },
  'not-found': { status: 404, title: '没有找到' },
  'not-allowed-now': { status: 409, title: '当前状态下不能进行此操作' },
  'decided-by-another': { status: 409, title: '已由其他人处理' },
  'already-exists': { status: 409, title: '已经存在' },
  'file-too-large': { status: 413, title: '文件过大' },
  'file-not-accepted': { status: 415, title: '文件不符合要求' },
  'idempotency-key-missing': { status: 400, title: '请求缺少幂等键' },
  'idempotency-key-reused': { status: 422, title: '同一幂等键用于不同的内容' },
  'too-many-requests': { status: 429, title: '操作过于频繁' },
  'window-closed': { status: 409, title: '不在办理时间内' },
  'not-verified': { status: 409, title: '尚未通过实名认证' },
  'region-not-open': { status: 409, title: '该地区不可申报此项目' },
  'confirm-code-wrong': { status: 422, title: '单位确认码不正确' },
  'activation-code-wrong': { status: 422, title: '账号或激活码不正确' },
  'activation-over': { status: 409, title: '激活已失效，请重新输入激活码' },
  'authorization-code-wrong': { status: 422, title: '授权码不正确或已失效' },
  'unit-missing': { status: 409, title: '尚未绑定工作单位' },
  'form-incomplete': { status: 422, title: '申报内容不完整或有误' },
  'draft-changed': { status: 409, title: '草稿已在别处修改' },
  'project-changed': { status: 409, title: '项目的填报要求已更新' },
  'changed-elsewhere': { status: 409, title: '内容已被他人修改' },
  'remark-missing': { status: 422, title: '请填写审核备注' },
  'internship-missing': { status: 422, title: '请填写实习起止时间' },
  'payment-notification-refused': { status: 400, title: '支付通知未通过验证' },
  unpaid: { status: 409, title: '尚未缴费' },
  'unit-changed': { status: 409, title: '单位已变更，请撤回重报' },
  'outcome-unknown': { status: 503, title: '结果尚未确定，请稍后用同一请求查询' },
  'provider-unavailable': { status: 503, title: '外部服务暂不可用' },
  'service-overloaded': { status: 503, title: '系统繁忙，请稍后再试' },
  'internal-error': { status: 500, title: '系统出现错误' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One field of a form, and what is wrong with it. `path` is a JSON pointer into the body. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** The body of every `application/problem+json` answer. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  fields?: FieldProblem[];
  /** On `not-allowed-now`: the actions that are allowed instead. */
  allowed?: string[];
  requestId: string;
}
