import { correctionKindWords } from '../contracts/data-correction-states';
import { authorizationChangeKindWords } from '../contracts/authorization-change-states';
import { reviewLevelWords, type ReviewLevel, type StepKind } from '../contracts/exam-application-states';
import { faceCheckPurposeWords, faceCheckWayWords } from '../contracts/face-check-states';
import { rosterWords } from '../contracts/roster-states';
import { unitAccountKindWords } from '../contracts/unit-account-states';
import { preloadedListWords } from '../contracts/preloaded-list-choices';
import { yuan } from './fee';
import { preloadFileSentence } from './preload-import';
import { refundFailureSentence, unheardAfterTerm } from './refund-failure';
import type { ProcessEvents, ProcessEventType } from './process-events';
import { shanghaiMinute } from './shanghai-day';

const stepWords = ({ level, kind }: { level: ReviewLevel; kind: StepKind }): string =>
  kind === 'on-site-confirmation'
    ? `现场确认（${reviewLevelWords[level]}报名点）`
    : `${reviewLevelWords[level]}审核`;
const minute = (iso: string): string => shanghaiMinute(new Date(iso));

/** The businesses of an account, by code. */
const coded = ({ businessCodes = [] }: { businessCodes?: readonly string[] }): string =>
  businessCodes.length > 0 ? `（业务 ${businessCodes.join('、')}）` : '';

/** A refund that doesn't go on; nothing is asked for any more where WeChat says nothing of it long after its term. */
const heldWords = (reason: string): string =>
  `退款受阻（${refundFailureSentence(reason)}）${reason === unheardAfterTerm ? '' : '，系统继续办理'}`;

const closedBecause = {
  expired: '超时未支付',
  cancelled: '申报撤回',
  replaced: '改用其他支付方式',
  'not-placed': '未能向微信下单',
} as const;

const checkFailed = {
  failed: '人脸识别未通过',
  expired: '人脸识别未在规定时间内完成',
  refused: '人脸识别通过，但不能取得该项权限',
} as const;

const checkExpired = {
  'time-over': '10 分钟内没有完成',
  'review-time-over': '人工核验超过期限',
  'no-longer-awaited': '办理已撤回',
} as const;

type Sentences = { [T in ProcessEventType]: (detail: ProcessEvents[T]) => string };

const sentences: Sentences = {
  'application.submitted': (d) => (d.round > 1 ? `再次提交申报（第 ${d.round} 版）` : '提交申报'),
  'application.resubmitted': (d) => `修改后重新提交（第 ${d.round} 版）`,
  'application.opened-for-modification': () => '撤回申报并开始修改',
  'application.withdrawn': () => '撤回申报',
  'application.approved': (d) => `${stepWords(d)}：审核通过${d.final ? '，全部审核完成' : ''}`,
  'application.confirmed-on-site': (d) =>
    `${stepWords(d)}：已查验原件 ${d.originals} 项（第 ${d.round} 版）${d.final ? '，全部审核完成' : ''}`,
  'application.deferred': (d) => `${stepWords(d)}：暂不审核`,
  'application.changes-requested': (d) => `${stepWords(d)}：允许修改 ${d.count} 处，截止 ${minute(d.dueAt)}`,
  'application.rejected': (d) => `${stepWords(d)}：审核不通过`,
  'application.reopened': (d) => `上级重新开启${stepWords(d)}`,
  'application.removed-from-unit': () => '从单位移除，等待绑定新单位后重新提交',
  'application.order-opened': () => '去支付，生成订单',
  'application.paid': (d) => `缴费成功 ${yuan(d.feeFen)}`,
  'application.became-overdue': (d) => `${stepWords(d)}逾期未审，已提示上一级`,
  'application.overdue-lifted': (d) => `${stepWords(d)}时间已延长，不再逾期`,
  'application.given-up': (d) => (d.reason === 'not-paid' ? '逾期未缴费，视为放弃' : '逾期未修改，视为放弃'),
  'application.left-unfinished': () => '项目结束，未完成审核',
  'application.private-erased': () => '按保存期限删除联系方式和第三人材料',
  'application.content-erased': () => '按保存期限删除填报内容和材料',
  'application.fee-returned': () => '平台人工退还全部费用，尚待缴费的、再次提交或重新开启的须重新缴费',
  'application.fee-kept': () => '人工退款未成功，缴费仍然有效',
  'application.refund-asked': (d) => `按规定退款 ${yuan(d.feeFen)}`,
  'closure.asked': (d) => `申请注销账号，${minute(d.closesAt)} 注销`,
  'closure.taken-back': () => '撤回注销申请',
  'closure.warned': () => '注销前一天，已提醒本人',
  'closure.begun': () => '账号注销，登录方式和证件绑定删除',
  'closure.stopped': () => '有未办结的事项，未能注销，已通知本人',
  'closure.completed': (d) => `个人信息删除完毕，共 ${d.count} 条`,
  'correction.asked': (d) => `申请更正${correctionKindWords[d.kind]}，应于 ${minute(d.dueAt)} 前答复`,
  'correction.withdrawn': () => '撤回更正申请',
  'correction.corrected': () => '平台答复：已更正',
  'correction.declined': () => '平台答复：不予更正，已说明理由',
  'correction.reminded': (d) => (d.isOverdue ? '已过答复期限，再次提醒平台管理员' : '提醒平台管理员按期答复'),
  'correction.account-closed': () => '账号注销，申请随之撤回',
  'correction.moved': () => '账号并入本人的另一个账号，申请随之转入',
  'correction.superseded': () => '账号并入本人的另一个账号，那里已有同样的申请，这一件随之撤回',
  'identity.released': () => '账号注销，证件不再属于该账号',
  'identity.try-failed': (d) => `自动核验未成功，今天还可再试 ${d.left} 次`,
  'identity.try-not-counted': (d) =>
    d.reason === 'account-changed'
      ? '核验期间账号的认证状态已改变，不计入次数'
      : '照片无法识别或核验服务不可用，不计入次数',
  'identity.verified': (d) => (d.way === 'automatic' ? '自动核验通过，认证成功' : '人工审核通过，认证成功'),
  'identity.proven-by-another': () => '另一个账号核验通过该证件，已提示找回原账号',
  'identity.review-requested': (d) => `申请人工审核，最迟 ${minute(d.dueAt)} 办结`,
  'identity.review-refused': () => '人工审核不通过',
  'identity.review-withdrawn': () => '撤回认证',
  'identity.review-expired': () => '人工审核超过期限，恢复为未认证',
  'identity.images-erased': (d) => `证件照片已删除（${d.count} 张）`,
  'identity.login-recovered': () => '新的登录方式已并入原账号',
  'registration.submitted': () => '提交机构注册申请',
  'registration.corrected': (d) => `按意见修改后重新提交（第 ${d.round} 次）`,
  'registration.admitted': () => '收录到机构库，已分配机构编码',
  'registration.refused': () => '拒绝，须按意见修改后重新提交',
  'registration.moved': () => '账号并入本人的另一个账号，申请随之转入',
  'payment.ordered': (d) => `生成订单 ${yuan(d.feeFen)}，${minute(d.closesAt)} 前有效`,
  'payment.paid': (d) => `微信支付确认收款 ${yuan(d.feeFen)}${d.late ? '（订单关闭后到账）' : ''}`,
  'payment.closed': (d) => `${closedBecause[d.reason]}，订单关闭`,
  'payment.callback-refused': () => '收到不相符的支付通知，未采信',
  'payment.refund-asked': (d) => `申请退款 ${yuan(d.feeFen)}`,
  'payment.refund-held': (d) => heldWords(d.reason),
  'payment.refund-accepted': (d) => `微信支付已受理退款 ${yuan(d.feeFen)}`,
  'payment.refunded': (d) => `退款完成 ${yuan(d.feeFen)}`,
  'payment.refund-failed': (d) => `退款未成功（${refundFailureSentence(d.reason)}），转人工处理`,
  'hand-refund.asked': (d) => `平台人工退款 ${yuan(d.feeFen)}（第 ${d.round} 笔）`,
  'hand-refund.held': (d) => heldWords(d.reason),
  'hand-refund.accepted': (d) => `微信支付已受理退款 ${yuan(d.feeFen)}`,
  'hand-refund.refunded': (d) => `退款完成 ${yuan(d.feeFen)}`,
  'hand-refund.failed': (d) => `退款未成功（${refundFailureSentence(d.reason)}），可再次办理或转账退还`,
  'hand-refund.transferred': (d) =>
    `登记银行转账退还 ${yuan(d.feeFen)}（第 ${d.round} 笔，${d.transferredOn} 转出${d.replaces ? '，代替未能退回的微信退款' : ''}）`,
  'hand-refund.abandoned': (d) => `第 ${d.round} 笔人工退款未成功，不再退还，已说明原因`,
  'account.issued': (d) =>
    `发放${d.kind ? unitAccountKindWords[d.kind] : '账号'}${coded(d)}和激活码，${minute(d.until)} 前有效`,
  'account.reissued': (d) => `重新发放激活码，原激活码作废，${minute(d.until)} 前有效`,
  'account.activated': () => '激活成功，绑定的人员成为账号管理员，取得相应权限',
  'account.code-expired': () => '激活码 30 天未使用，已过期',
  'account.revoked': () => '撤销账号，激活码和管理员权限终止',
  'account.businesses-chosen': (d) => `更改分账号的业务${coded(d)}`,
  'recovery.asked': () => '证件已核验，申请以人脸识别找回原账号',
  'recovery.completed': () => '人脸识别通过，新的登录方式已并入原账号',
  'recovery.ended': (d) =>
    d.reason === 'accounts-changed' ? '核验期间账号已改变，没有找回' : '人脸识别没有通过，没有找回',
  'face-check.opened': (d) => `为${faceCheckPurposeWords[d.purpose]}请本人确认，${minute(d.dueAt)} 前有效`,
  'face-check.started': () => '本人同意并开始人脸识别',
  'face-check.try-failed': (d) => `${faceCheckWayWords[d.way]}未通过，还可再试 ${d.left} 次`,
  'face-check.try-not-counted': (d) => `${faceCheckWayWords[d.way]}没有结果，不计入次数`,
  'face-check.passed': (d) => `${faceCheckWayWords[d.way]}通过，已确认本人`,
  'face-check.failed': (d) =>
    d.reason === 'identity-changed'
      ? '核验期间实名认证已改变，确认结束'
      : `${faceCheckWayWords[d.way]}未通过，次数用完，确认结束`,
  'face-check.expired': (d) => `${checkExpired[d.reason]}，确认失效`,
  'face-check.review-requested': (d) => `申请人工核验，最迟 ${minute(d.dueAt)} 办结`,
  'face-check.review-withdrawn': (d) => `撤回人工核验，可在 ${minute(d.dueAt)} 前以其他方式确认`,
  'face-check.review-refused': () => '人工核验未通过，确认结束',
  'face-check.images-erased': (d) => `核验照片已删除（${d.count} 张）`,
  'account.voided': () => '该业务已由其他方式授权，或已解除授权，业务账号随即撤销',
  'authorization.account-activated': () => '业务账号激活成功，其管理人取得业务管理人权限，未使用的授权码作废',
  'authorization.account-revoked': () => '业务账号已撤销，业务管理人的权限终止',
  'account.taken-over': () => '单位人事账号申请获准，申请人接任管理员，未使用的激活码作废',
  'admission.began': (d) =>
    d.isFlagged
      ? '绑定单位，证件号码在预传名单中但姓名不同，待单位审核'
      : '绑定单位，不在预传名单，待单位审核',
  'admission.matched': (d) => `与预传名单一致，进入${rosterWords[d.roster]}`,
  'admission.passed': () => '单位审核通过，进入花名册',
  'admission.corrected': () => '单位修改后通过，进入花名册',
  'admission.returned': () => '单位退回，绑定解除',
  'admission.moved': () => '由卫生院更换单位，进入在岗人员名册',
  'admission.removed': () => '审核申报时被从单位移除，绑定解除',
  'admission.withdrawn': () => '本人解绑，不再审核',
  'transfer-out.asked': (d) => (d.round > 1 ? `再次申请转出（第 ${d.round} 次）` : '申请转出'),
  'transfer-out.withdrawn': () => '撤回转出申请',
  'transfer-out.released': (d) => `单位同意转出，转出时间 ${d.leftOn}，绑定解除`,
  'transfer-out.refused': () => '单位不同意转出',
  'transfer-out.left': () => '单位已直接办理，申请不再审批',
  'hr-application.submitted': () => '提交单位人事账号申请',
  'hr-application.corrected': (d) => `按意见修改后重新提交（第 ${d.round} 次）`,
  'hr-application.withdrawn': () => '撤回申请',
  'hr-application.admitted': () => '审核通过，申请人成为单位人事管理主体账号的管理员',
  'hr-application.refused': () => '拒绝，须按意见修改后重新提交',
  'hr-application.superseded': () => '该单位的另一份申请获准，本申请不再办理',
  'hr-application.voided': () => '单位账号已凭激活码激活，本申请作废',
  'authorization.issued': (d) => `生成授权码，${minute(d.until)} 前有效`,
  'authorization.reset': () => '重置，授权码作废',
  'authorization.offered': () => '直接授权，等待本人确认',
  'authorization.declined': () => '本人不接受直接授权，授权码可继续使用',
  'authorization.check-begun': () => '填写授权码或接受直接授权，开始本人确认',
  'authorization.check-failed': (d) => `${checkFailed[d.outcome]}，授权码未使用，可以重新办理`,
  'authorization.activated': () => '本人确认通过，激活成功，取得业务管理人权限',
  'authorization.revoked': () => '解除授权，业务管理人的权限终止',
  'authorization.suspended': () => '停用，业务管理人的权限暂停',
  'authorization.resumed': () => '恢复使用，业务管理人的权限恢复',
  'authorization.code-expired': () => '授权码 90 天未使用，已过期',
  'authorization.transferred': () => '业务管理人已转移给他人，原业务管理人的权限终止',
  'authorization-change.started': (d) =>
    `业务管理人发起${authorizationChangeKindWords[d.changeKind]}，请其本人确认`,
  'authorization-change.check-failed': (d) =>
    `${d.outcome === 'refused' ? '人脸识别通过，但权限或对方的情况已改变' : checkFailed[d.outcome]}，没有继续`,
  'authorization-change.offered': (d) => `发起人本人确认通过，等待对方接受，${minute(d.until)} 前有效`,
  'authorization-change.withdrawn': () => '发起人撤回',
  'authorization-change.accepted': () => '对方接受，权限生效',
  'authorization-change.declined': () => '对方不接受，原权限不变',
  'authorization-change.expired': () => '对方 7 天内没有接受，已过期，原权限不变',
  'authorization-change.removed': () => '移除辅助管理员，其权限终止',
  'preload-import.uploaded': (d) => `上传${preloadedListWords[d.roster]}，开始核对`,
  'preload-import.checked': (d) =>
    `核对完成：共 ${d.rows} 行，可导入 ${d.readyRows} 行，有误 ${d.faultyRows} 行`,
  'preload-import.refused': (d) => `文件不能导入：${preloadFileSentence(d.reason, d.at)}`,
  'preload-import.confirmed': () => '确认导入',
  'preload-import.completed': (d) => `导入完成，新增 ${d.addedRows} 人`,
  'preload-import.cancelled': () => '取消导入，已导入的人员保留在名单中',
  'preload-import.expired': () => '逾期未确认，上传的内容不再保留',
  'preload-import.failed': () => '平台未能按时完成导入，已导入的人员保留在名单中',
  'batch-pass.begun': (d) => `开始批量通过，共 ${d.files} 份`,
  'batch-pass.completed': (d) => `批量通过完成：通过 ${d.passed} 份，未能通过 ${d.refused} 份`,
  'batch-pass.cancelled': () => '停止批量通过，已审核的保留，其余没有审核',
  'batch-pass.failed': () => '平台未能按时完成批量通过，已审核的保留，其余没有审核',
  'authorization-change.voided': () => '发起人的业务管理人权限已终止或停用，办理失效',
};

/** The one renderer of the timeline and the event log: what happened, in words; who did it stands beside it. */
export function describeEvent<T extends ProcessEventType>(type: T, detail: ProcessEvents[T]): string {
  return sentences[type](detail);
}

/** The sentence of an event as a row holds it; the type itself where a later version of the program wrote it. */
export function describeStoredEvent({ type, detail }: { type: string; detail: object }): string {
  // The row was written by a transition, whose events are typed.
  return isProcessEventType(type) ? describeEvent(type, detail as ProcessEvents[typeof type]) : type;
}

function isProcessEventType(text: string): text is ProcessEventType {
  return Object.hasOwn(sentences, text);
}
