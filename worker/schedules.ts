import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleOptions,
  type ScheduleOptionsAction,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client';
import { taskQueueName } from '../contracts/task-queues';
import { impossibleStatesSchedule } from '../domain/schedule-ids';
import type { ExpiringTable } from '../domain/expiring-tables';

/** Everything that runs by the clock. Ids carry the prefix: installations that share a namespace don't meet. */
function schedules(prefix: string): ScheduleOptions[] {
  const bulk = taskQueueName(prefix, 'bulk');
  const action = (workflowType: string, summary: string, args: unknown[] = []): ScheduleOptionsAction => ({
    type: 'startWorkflow',
    workflowType,
    args,
    taskQueue: bulk,
    workflowExecutionTimeout: '12 hours',
    staticSummary: summary,
  });
  return [
    {
      scheduleId: `${prefix}-working-morning`,
      // Every day: whether it is a working day is data (public holidays), which the workflow asks.
      spec: { calendars: [{ hour: 9 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: '6 hours' },
      action: action('workingMorning', '工作日早间提醒'),
    },
    {
      scheduleId: `${prefix}-upload-sweep`,
      spec: { intervals: [{ every: '10 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      action: action('uploadSweep', '清理无人认领的上传文件'),
    },
    {
      scheduleId: `${prefix}-expired-rows`,
      spec: { calendars: [{ hour: 4 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: action('expiredRows', '清理过期数据'),
    },
    {
      scheduleId: `${prefix}-retention`,
      spec: { calendars: [{ hour: 5 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: action('retention', '删除保存期满的数据'),
    },
    {
      // Names and numbers that were typed for a message nobody came back to are gone within an hour and ten minutes, those of
      // a file whose import has ended, within ten minutes.
      scheduleId: `${prefix}-expired-messages`,
      spec: { intervals: [{ every: '10 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      action: action('expiredRows', '清理未办结的填写内容', [
        'message_body',
        'preload_import_row',
      ] satisfies ExpiringTable[]),
    },
    {
      // WeChat makes the bills of a day on the morning after it, and has them by ten.
      scheduleId: `${prefix}-daily-bills`,
      spec: { calendars: [{ hour: 10, minute: 30 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: action('dailyBills', '微信支付每日对账'),
    },
    {
      scheduleId: impossibleStatesSchedule(prefix),
      spec: { calendars: [{ hour: 1, minute: 30 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 hours' },
      action: action('impossibleStates', '不应出现的状态检查'),
    },
    {
      scheduleId: `${prefix}-document-facts`,
      spec: { calendars: [{ hour: 3 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      // Whoever was verified before is counted from the day on that this version runs.
      state: { triggerImmediately: true },
      action: action('documentFacts', '补填性别和出生日期'),
    },
    {
      scheduleId: `${prefix}-missing-admissions`,
      spec: { calendars: [{ hour: 2 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      // Not at once: an API of the version before, which may still run, unbinds without ending what this begins.
      action: action('missingAdmissions', '已绑定人员进入花名册'),
    },
    {
      scheduleId: `${prefix}-deadline-watch`,
      spec: { intervals: [{ every: '10 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      action: action('deadlineWatch', '申报期限检查'),
    },
    {
      scheduleId: `${prefix}-refund-watch`,
      spec: { intervals: [{ every: '10 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      action: action('refundWatch', '退款补办'),
    },
    {
      scheduleId: `${prefix}-process-calls`,
      spec: { intervals: [{ every: '10 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      action: action('processCalls', '办理补送'),
    },
    {
      scheduleId: `${prefix}-deadline-warning`,
      spec: { intervals: [{ every: '10 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      action: action('deadlineWarning', '申报期限提醒'),
    },
  ];
}

/** What runs by the clock in an installation. */
export const scheduleIdsOf = (prefix: string): string[] =>
  schedules(prefix).map(({ scheduleId }) => scheduleId);

/** Processes that always run. */
function standing(prefix: string) {
  return (['sms', 'wechat'] as const).map((kind) => ({
    workflowId: `outbox/${prefix}/${kind}`,
    args: [kind],
    taskQueue: taskQueueName(prefix, 'provider'),
    staticSummary: kind === 'sms' ? '短信发送' : '微信订阅消息发送',
  }));
}

/** Makes what is missing and brings the rest to this version's list. Every worker does so at its start, without harm. */
export async function bootstrap(client: Client, prefix: string): Promise<void> {
  for (const options of schedules(prefix)) {
    try {
      await client.schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      const { spec, action, policies } = options;
      await client.schedule
        .getHandle(options.scheduleId)
        .update((previous) => ({ ...previous, spec, action, policies }));
    }
  }
  for (const options of standing(prefix)) {
    await client.workflow.start('outboxSender', options).catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
  }
}
