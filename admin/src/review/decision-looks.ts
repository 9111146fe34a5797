import { applicationActionWords, type ReviewDecision } from '@contracts/exam-application-states';
import type { StateLook, Tone } from '../vocabulary/state-look';
import type { PanelDecision } from './decidable';

const tones: Record<ReviewDecision, Tone> = {
  approve: 'done',
  defer: 'waiting',
  'request-changes': 'needs-you',
  reject: 'refused',
  'confirm-on-site': 'done',
};

export const decisionLook = (decision: ReviewDecision): StateLook => ({
  word: applicationActionWords[decision],
  tone: tones[decision],
});

/** The key of each decision. */
export const decisionKeys: Record<PanelDecision, 1 | 2 | 3 | 4> = {
  approve: 1,
  defer: 2,
  'request-changes': 3,
  reject: 4,
};

export const remarkLabels: Record<PanelDecision, string> = {
  approve: '备注（可不填，考生会看到）',
  defer: '暂不审核的原因（考生会看到）',
  'request-changes': '总的说明（可不填，考生会看到）',
  reject: '不通过的理由（考生会看到）',
};
