import type { EditedAnnouncement } from '@contracts/announcement';
import { announcementStateWords, type AnnouncementState } from '@contracts/announcement-words';
import { look, type StateLook, type Tone } from '../vocabulary/state-look';

const tones: Record<AnnouncementState, Tone> = {
  scheduled: 'waiting',
  shown: 'done',
  over: 'over',
  withdrawn: 'over',
};

export const announcementLook = ({ state, isPinned }: EditedAnnouncement): StateLook =>
  look(`${announcementStateWords[state]}${state === 'shown' && isPinned ? '，置顶' : ''}`, tones[state]);
