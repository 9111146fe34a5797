import { reviewWorkingDays } from '../face-check-review';
import { decide, look, message } from './message';

const params = { purpose: 'text' } as const;

/** What the person is told of a manual review of their face check, and its reviewers of those that wait (R-B8, R-T1). */
export const faceCheckMessages = {
  'face-check.review-requested': message({
    title: '已申请人工核验',
    params,
    text: ({ purpose }) =>
      `您的账号为“${purpose}”申请了人工核验本人，平台将在 ${reviewWorkingDays} 个工作日内答复。如非本人操作，请立即打开本消息撤回，并联系平台管理员。`,
    status: '等待核验',
    hint: '非本人操作请立即撤回',
  }),
  'face-check.review-confirmed': message({
    title: '人工核验已通过',
    params,
    text: ({ purpose }) =>
      `已确认是您本人，“${purpose}”已自动继续办理，结果请在“管理·本人业务账号管理”中查看。`,
    status: '核验通过',
    hint: look,
  }),
  'face-check.review-refused': message({
    title: '人工核验未通过',
    params,
    text: ({ purpose }) =>
      `您为“${purpose}”申请的人工核验未通过，办理没有继续。请打开本消息查看原因，再在“管理·本人业务账号管理”中重新办理。`,
    status: '核验未通过',
    hint: '请查看原因后重新办理',
  }),
  'face-check.review-expired': message({
    title: '人工核验已到期',
    params,
    text: ({ purpose }) =>
      `您为“${purpose}”申请的人工核验 ${reviewWorkingDays} 个工作日内未能办结，照片已删除，办理没有继续。请重新办理。`,
    status: '核验到期',
    hint: '请重新办理',
  }),
  'face-check.review-void': message({
    title: '人工核验不再办理',
    params,
    text: ({ purpose }) =>
      `核验期间您的实名认证已改变，为“${purpose}”申请的人工核验不再办理。请完成实名认证后重新办理。`,
    status: '不再办理',
    hint: '请实名认证后重新办理',
  }),
  'face-check.review-reminder': message({
    title: '人工核验待办理',
    params: { waiting: 'number', days: 'number' },
    text: ({ waiting, days }) =>
      `有 ${waiting} 件本人确认待人工核验，最早的已等待 ${days} 个工作日，满 ${reviewWorkingDays} 个工作日将自动结束。`,
    status: '待核验',
    hint: decide,
  }),
};
