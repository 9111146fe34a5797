import { describeEvent, describeStoredEvent } from './process-event-sentences';
import { renderStoredMessage, type Message } from './message-templates';

describe('R-T1 messages', () => {
  test('say what happened, what to do, and by when', () => {
    const message: Message = {
      template: 'application.changes-requested',
      params: {
        project: '医师资格考试试用期',
        institution: '武汉市武昌区卫生健康局',
        count: 2,
        dueAt: '2026-11-24 23:59',
      },
    };
    const { title, text } = renderStoredMessage(message);
    expect(title).toBe('申报材料需要修改');
    expect(text).toContain('请在 2026-11-24 23:59 前修改并重新提交');
  });

  test('a row is rendered by the same words; a template of a later version does no harm', () => {
    expect(
      renderStoredMessage({ template: 'payment.paid', params: { project: '示例', feeFen: 28_000 } }).text,
    ).toContain('¥280.00');
    expect(renderStoredMessage({ template: 'of.later', params: {} })).toEqual({
      title: 'of.later',
      text: '',
    });
  });
});

describe('R-M3 R-S1 events in words', () => {
  test('level and decision, never a name', () => {
    expect(
      describeEvent('application.approved', { level: 'county', kind: 'review', seen: 1, final: false }),
    ).toBe('县级审核：审核通过');
    expect(
      describeEvent('application.confirmed-on-site', {
        level: 'county',
        kind: 'on-site-confirmation',
        seen: 2,
        final: false,
        round: 3,
        originals: 4,
      }),
    ).toBe('现场确认（县级报名点）：已查验原件 4 项（第 3 版）');
    expect(describeStoredEvent({ type: 'of.later', detail: {} })).toBe('of.later');
  });
});
