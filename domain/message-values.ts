import {
  isMessageTemplate,
  renderStoredMessage,
  type MessageParams,
  type MessageTemplate,
} from './message-templates';

/**
 * What each message offers to a provider's template beside title and text: its parameters, one word of where things
 * stand (WeChat's `phrase`: five Chinese characters), and what to do now (a `thing`: twenty).
 */
type Offers = {
  [T in MessageTemplate]: {
    readonly params: readonly (keyof MessageParams[T])[];
    readonly status: string;
    readonly hint: string;
  };
};

const look = '请打开小程序查看详情';
const decide = '请登录平台办理';

const offers: Offers = {
  'login.code': { params: ['code', 'minutes'], status: '验证码', hint: '请勿告诉他人' },
  'identity.passed': { params: [], status: '认证成功', hint: '现在可以绑定单位、进行申报' },
  'identity.refused': { params: [], status: '认证未通过', hint: '请修改后重新提交' },
  'identity.expired': { params: ['days'], status: '认证到期', hint: '请重新提交认证' },
  'identity.reminder': { params: ['waiting', 'days'], status: '待审核', hint: decide },
  'identity.phone-replaced': { params: ['at'], status: '登录变更', hint: '非本人操作请联系平台' },
  'unit.bound': { params: ['institution'], status: '已绑定', hint: look },
  'confirm-code.wrong-tries': { params: ['tries'], status: '多次误填', hint: '如有泄露请更换确认码' },
  'account.code-issued': { params: ['institution'], status: '将换管理员', hint: '如有疑问请联系主管部门' },
  'account.activated': { params: ['institution'], status: '激活成功', hint: '可在电脑上扫码登录' },
  'account.activated-below': { params: ['institution'], status: '已激活', hint: look },
  'account.code-expired': { params: ['institution'], status: '已过期', hint: '请核实后重新发放' },
  'account.tries-used-up': { params: ['institution'], status: '已作废', hint: '请核实后重新发放' },
  'account.replaced': { params: ['institution'], status: '已换管理员', hint: '如有疑问请联系主管部门' },
  'account.revoked': { params: ['institution'], status: '账号已撤销', hint: '如有疑问请联系主管部门' },
  'account.activation-voided': {
    params: ['institution'],
    status: '激活已中止',
    hint: '如有疑问请联系主管部门',
  },
  'hr-application.submitted': { params: ['institution'], status: '待审核', hint: '审核结果将以短信通知' },
  'hr-application.admitted': { params: ['institution'], status: '已通过', hint: '可在电脑上扫码登录' },
  'hr-application.refused': { params: ['institution'], status: '拒绝', hint: '请按意见修改后重新提交' },
  'hr-application.voided': { params: ['institution'], status: '已作废', hint: '如有疑问请联系主管部门' },
  'hr-application.digest': { params: ['waiting', 'oldestDays'], status: '待审核', hint: decide },
  'authorization.code-voided': {
    params: ['institution', 'business'],
    status: '已被替换',
    hint: '请勿再使用原授权码',
  },
  'authorization.code-expired': {
    params: ['institution', 'business'],
    status: '已过期',
    hint: '请核实后重新生成',
  },
  'authorization.revoked': {
    params: ['institution', 'business'],
    status: '授权已解除',
    hint: '如有疑问请联系单位人事',
  },
  'authorization.offered': {
    params: ['institution', 'business'],
    status: '待您确认',
    hint: '请打开小程序确认',
  },
  'authorization.offer-withdrawn': {
    params: ['institution', 'business'],
    status: '授权已撤回',
    hint: '无需再确认',
  },
  'authorization.declined': {
    params: ['institution', 'business'],
    status: '未被接受',
    hint: '原授权码可继续使用',
  },
  'authorization.activated': {
    params: ['institution', 'business'],
    status: '添加成功',
    hint: '可在电脑上扫码登录',
  },
  'authorization.activated-below': { params: ['institution', 'business'], status: '已激活', hint: look },
  'application.submitted': { params: ['project', 'number'], status: '已提交', hint: '审核进度可随时查看' },
  'application.no-reviewer': {
    params: ['project', 'institution', 'waiting'],
    status: '无人审核',
    hint: '请尽快授权审核人员',
  },
  'application.passed-level': {
    params: ['project', 'institution'],
    status: '进入下级',
    hint: '本级已通过，进入下一级审核',
  },
  'application.approved': { params: ['project'], status: '审核通过', hint: '可查看并打印报名成功通知单' },
  'application.rejected': {
    params: ['project', 'institution'],
    status: '审核不通过',
    hint: '请查看原因和复核办法',
  },
  'application.changes-requested': {
    params: ['project', 'institution', 'count', 'dueAt'],
    status: '需要修改',
    hint: '请按时修改提交，逾期视为放弃',
  },
  'application.changes-due': {
    params: ['project', 'dueAt'],
    status: '即将截止',
    hint: '请按时修改提交，逾期视为放弃',
  },
  'application.confirmed-on-site': { params: ['project', 'institution'], status: '现场已确认', hint: look },
  'application.removed-from-unit': {
    params: ['project', 'institution'],
    status: '已被移除',
    hint: '请绑定新单位后重新提交',
  },
  'application.held': {
    params: ['project', 'institution'],
    status: '已暂停',
    hint: '请绑定新单位后撤回重报',
  },
  'application.released': { params: ['project', 'institution'], status: '恢复审核', hint: look },
  'application.reopened': { params: ['project', 'institution'], status: '重新审核', hint: look },
  'application.given-up': { params: ['project', 'reason'], status: '视为放弃', hint: look },
  'application.unfinished': { params: ['project'], status: '未完成审核', hint: '已缴费用将按规定退回' },
  'registration.submitted': { params: ['at'], status: '待审核', hint: '审核结果将以短信通知' },
  'registration.admitted': { params: ['at', 'code'], status: '已收录', hint: '现在可以搜索到该机构' },
  'registration.refused': { params: ['at'], status: '拒绝', hint: '请按意见修改后重新提交' },
  'registration.digest': { params: ['waiting', 'oldestDays'], status: '待审核', hint: decide },
  'review.digest': { params: ['waiting', 'oldestDays', 'overdue'], status: '待审核', hint: decide },
  'review.unit-left': { params: ['project', 'institution'], status: '已暂停', hint: look },
  'review.unit-joined': { params: ['project', 'institution'], status: '已绑定', hint: look },
  'review.unit-returned': { params: ['project', 'institution'], status: '恢复审核', hint: look },
  'payment.due': { params: ['project', 'feeFen', 'dueAt'], status: '待缴费', hint: '逾期视为放弃' },
  'payment.paid': { params: ['project', 'feeFen'], status: '缴费成功', hint: look },
  'payment.refunded': { params: ['project', 'feeFen'], status: '已退款', hint: '费用已原路退回' },
};

/** Short enough for an SMS parameter. */
const reasonWords: Readonly<Record<string, string>> = {
  'changes-not-made': '未按时修改',
  'not-paid': '未按时缴费',
};

/**
 * The texts that a provider's template may be filled with: `title`, `text`, `status`, `hint`, and the parameters; of a
 * time also its day and its clock (`dueAt`, `dueDay`, `dueTime`), of an amount the yuan (`fee`). Nothing for a message of
 * a later version.
 */
export function messageValues(message: {
  template: string;
  params: object;
}): Readonly<Record<string, string>> | undefined {
  const { template, params } = message;
  if (!isMessageTemplate(template)) return undefined;
  const { status, hint } = offers[template];
  const given = Object.entries(params).flatMap(([name, value]) => valuesOf(name, String(value)));
  return { ...renderStoredMessage(message), status, hint, ...Object.fromEntries(given) };
}

/** The names that {@link messageValues} has for a message. */
export function valueNamesOf(template: MessageTemplate): ReadonlySet<string> {
  const own = offers[template].params.flatMap((name) => valuesOf(String(name), '').map(([value]) => value));
  return new Set(['title', 'text', 'status', 'hint', ...own]);
}

function valuesOf(name: string, text: string): [string, string][] {
  if (name === 'feeFen') return [['fee', String(Number(text) / 100)]];
  if (name === 'reason') return [[name, reasonWords[text] ?? text]];
  if (name !== 'at' && name !== 'dueAt') return [[name, text]];
  const [dayName, timeName] = name === 'at' ? ['day', 'time'] : ['dueDay', 'dueTime'];
  // As `shanghaiMinute` writes it.
  const [, year, month, day, time = ''] = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)$/.exec(text) ?? [];
  const monthDay = year ? `${Number(month)}月${Number(day)}日` : text;
  return [
    [name, year ? `${year}年${monthDay} ${time}` : text],
    [dayName, monthDay],
    [timeName, time],
  ];
}
