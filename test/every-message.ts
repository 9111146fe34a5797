import type { Message } from '../domain/message-templates';

const [project, institution, dueAt] = [
  '中医医术确有专长人员医师资格考核（多年实践）',
  '神农架林区示例卫生健康委员会直属示例医院',
  '2026-12-30 23:59',
];
/** One of every message that the platform sends, with the longest parameters that occur. */
export const everyMessage: readonly Message[] = [
  { template: 'login.code', params: { code: '012345', minutes: 5 } },
  { template: 'identity.passed', params: {} },
  { template: 'identity.refused', params: {} },
  { template: 'identity.expired', params: { days: 30 } },
  { template: 'identity.reminder', params: { waiting: 1_200, days: 12 } },
  { template: 'identity.phone-replaced', params: { at: dueAt } },
  { template: 'unit.bound', params: { institution } },
  { template: 'confirm-code.wrong-tries', params: { tries: 50 } },
  { template: 'application.submitted', params: { project, number: '2026050000000001' } },
  { template: 'application.no-reviewer', params: { project, institution, waiting: 12_000 } },
  { template: 'application.passed-level', params: { project, institution } },
  { template: 'application.approved', params: { project } },
  { template: 'application.rejected', params: { project, institution } },
  { template: 'application.changes-requested', params: { project, institution, count: 12, dueAt } },
  { template: 'application.changes-due', params: { project, dueAt } },
  { template: 'application.confirmed-on-site', params: { project, institution } },
  { template: 'application.removed-from-unit', params: { project, institution } },
  { template: 'application.reopened', params: { project, institution } },
  { template: 'application.given-up', params: { project, reason: 'changes-not-made' } },
  { template: 'application.unfinished', params: { project } },
  { template: 'registration.submitted', params: { at: dueAt } },
  { template: 'registration.admitted', params: { at: dueAt, code: '4201060123' } },
  { template: 'registration.refused', params: { at: dueAt } },
  { template: 'registration.digest', params: { waiting: 1_200, oldestDays: 12 } },
  { template: 'review.digest', params: { waiting: 1_200, oldestDays: 12, overdue: 30 } },
  { template: 'payment.due', params: { project, feeFen: 123_450, dueAt } },
  { template: 'payment.paid', params: { project, feeFen: 123_450 } },
  { template: 'payment.refunded', params: { project, feeFen: 123_450 } },
];
