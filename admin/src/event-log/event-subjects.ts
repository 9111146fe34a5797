/** What an action is about, by the first part of its code: the filter of the log. */
export const eventSubjectChoices = [
  { id: 'identity.', name: '实名认证' },
  { id: 'unit.', name: '工作单位' },
  { id: 'unit-information.', name: '单位信息' },
  { id: 'personal-details.', name: '人员信息' },
  { id: 'confirm-code.', name: '单位确认码' },
  { id: 'application.', name: '考试申报' },
  { id: 'upload.', name: '材料图片' },
  { id: 'application-form.', name: '申报表' },
  { id: 'notice.', name: '通知单' },
  { id: 'payment.', name: '缴费' },
  { id: 'history.', name: '流程历史' },
  { id: 'event-log.', name: '操作记录' },
];
