import { projectStateWords, type ProjectState } from '@contracts/exam-project-states';
import { look, type StateLook, type Tone } from '../vocabulary/state-look';

const tones: Record<ProjectState, Tone> = { draft: 'waiting', open: 'done', closed: 'over' };

export const stateLook = (state: ProjectState): StateLook => look(projectStateWords[state], tones[state]);

export const versionText = ({ version, hasDraft }: { version: number | null; hasDraft: boolean }): string =>
  `${version === null ? '尚未发布' : `第 ${version} 版`}${hasDraft && version !== null ? '，有未发布的修改' : ''}`;
