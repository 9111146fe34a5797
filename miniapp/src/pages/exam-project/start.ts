import type { ExamProjectSummary } from '@contracts/exam-project-routes';
import type { Person } from '@contracts/login';
import { formatTime } from '@/shared/record/time-text';
import { windowOf } from './windows';

/** What can be done about a project now. */
export type Start =
  | { kind: 'verify' | 'begin' | 'closed'; sentence?: string }
  | { kind: 'go-on' | 'progress'; applicationId: string; sentence?: string };

/**
 * The way into a project: an application of one's own first (after its submission the button reads 进度查询, R-M3),
 * then what keeps one from starting.
 */
export function startOf(
  { application, isOpen, windows }: Pick<ExamProjectSummary, 'application' | 'isOpen' | 'windows'>,
  identityState: Person['identityState'],
): Start {
  if (application) {
    const kind = application.state === 'draft' && isOpen ? 'go-on' : 'progress';
    return { kind, applicationId: application.id };
  }
  if (!isOpen) return { kind: 'closed', sentence: closedSentence(windows) };
  if (identityState === 'verified') return { kind: 'begin' };
  return {
    kind: 'verify',
    sentence:
      identityState === 'pending'
        ? '您的证件正在人工审核，认证成功后即可申报。'
        : '申报前须完成实名认证，约需 2 分钟。',
  };
}

function closedSentence(windows: ExamProjectSummary['windows']): string {
  const window = windowOf(windows, 'application');
  if (!window) return '申报时间待公布，请留意考试公告。';
  return Date.parse(window.opensAt) > Date.now()
    ? `${formatTime(window.opensAt)} 开始申报。`
    : `申报已于 ${formatTime(window.closesAt)} 截止。`;
}
