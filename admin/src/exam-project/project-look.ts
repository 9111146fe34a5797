import type { ExamProjectSummary } from '@contracts/exam-project-routes';
import { look, type StateLook } from '../vocabulary/state-look';

export const projectLook = ({ isOpen }: Pick<ExamProjectSummary, 'isOpen'>): StateLook =>
  isOpen ? look('开放申报', 'done') : look('不在申报时间', 'over');
