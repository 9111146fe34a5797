/**
 * Which template of the sandbox carries which message, for an instance without accounts of its own. The same shape is
 * configured for real ones (docs/providers.md). The sandbox knows its templates by itself and refuses what doesn't fit.
 */
export const sandboxSmsTemplates = {
  'login.code': { id: '2100001', values: ['code', 'minutes'] },
  'phone.code': { id: '2100051', values: ['code', 'minutes'] },
  'registration.code': { id: '2100052', values: ['code', 'minutes'] },
  'account.code': { id: '2100053', values: ['code', 'minutes'] },
  'face-check.code': { id: '2100054', values: ['code', 'minutes'] },
  'own-data.code': { id: '2100057', values: ['code', 'minutes'] },
  'closure.code': { id: '2100058', values: ['code', 'minutes'] },
  'closure.asked': { id: '2100091', values: ['dueDay', 'dueTime'] },
  'closure.near': { id: '2100092', values: ['dueDay', 'dueTime'] },
  'closure.stopped': { id: '2100093', values: [] },
  'closure.closed': { id: '2100094', values: ['day', 'time'] },
  'correction.corrected': { id: '2100095', values: [] },
  'correction.declined': { id: '2100096', values: [] },
  'phone.replaced': { id: '2100055', values: ['day', 'time'] },
  'wechat.bound': { id: '2100056', values: ['day', 'time'] },
  'identity.phone-replaced': { id: '2100002', values: ['day', 'time'] },
  'application.named': { id: '2100090', values: ['role'] },
  'application.no-reviewer': { id: '2100003', values: ['waiting'] },
  'application.changes-requested': { id: '2100004', values: ['count', 'dueDay', 'dueTime'] },
  'application.changes-due': { id: '2100005', values: ['dueDay', 'dueTime'] },
  'application.given-up': { id: '2100006', values: ['reason'] },
  'application.removed-from-unit': { id: '2100086', values: [] },
  'payment.due': { id: '2100007', values: ['fee', 'dueDay', 'dueTime'] },
  'registration.admitted': { id: '2100008', values: ['day'] },
  'registration.refused': { id: '2100009', values: ['day'] },
  'account.code-issued': { id: '2100020', values: [] },
  'account.replaced': { id: '2100010', values: [] },
  'account.revoked': { id: '2100011', values: [] },
  'own-account.code-issued': { id: '2100071', values: [] },
  'own-account.ended': { id: '2100072', values: [] },
  'authorization.suspended': { id: '2100073', values: [] },
  'hr-application.admitted': { id: '2100012', values: [] },
  'hr-application.refused': { id: '2100013', values: [] },
  'hr-application.voided': { id: '2100014', values: [] },
  'authorization.revoked': { id: '2100041', values: [] },
  'authorization.offered': { id: '2100042', values: [] },
  'authorization-change.transfer-offered': { id: '2100060', values: [] },
  'authorization-change.assistance-offered': { id: '2100061', values: [] },
  'authorization-change.handed-over': { id: '2100062', values: [] },
  'authorization-change.assistant-removed': { id: '2100063', values: [] },
  'face-check.review-requested': { id: '2100074', values: [] },
  'admission.returned': { id: '2100080', values: [] },
  'roster.transferred-out': { id: '2100081', values: [] },
  'roster.removed': { id: '2100082', values: [] },
  'roster.unit-changed': { id: '2100084', values: [] },
  'roster.deleted': { id: '2100085', values: [] },
  'transfer-out.refused': { id: '2100083', values: [] },
};

const outcome = {
  id: 'SandboxReviewOutcome0000000000000000000001',
  data: { thing1: 'project', phrase2: 'status', thing3: 'hint' },
};
const ofCheck = { ...outcome, data: { ...outcome.data, thing1: 'purpose' } };
const money = {
  id: 'SandboxPaymentOutcome000000000000000000004',
  data: { thing1: 'project', amount2: 'fee', phrase3: 'status' },
};

export const sandboxSubscriptionTemplates = {
  'application.submitted': outcome,
  'application.passed-level': outcome,
  'application.approved': outcome,
  'application.rejected': outcome,
  'application.reopened': outcome,
  'application.confirmed-on-site': outcome,
  'application.unfinished': outcome,
  'application.changes-requested': {
    id: 'SandboxChangesRequested0000000000000000002',
    data: { thing1: 'project', thing2: 'institution', number3: 'count', time4: 'dueAt' },
  },
  'payment.due': {
    id: 'SandboxPaymentDue00000000000000000000000003',
    data: { thing1: 'project', amount2: 'fee', time3: 'dueAt' },
  },
  'face-check.review-confirmed': ofCheck,
  'face-check.review-refused': ofCheck,
  'face-check.review-expired': ofCheck,
  'face-check.review-void': ofCheck,
  'payment.paid': money,
  'payment.refunded': money,
  'payment.transferred': money,
};
