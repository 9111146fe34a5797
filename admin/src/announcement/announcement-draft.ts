import type { AnnouncementForm, EditedAnnouncement } from '@contracts/announcement';
import { formatDateTime } from '../format/date-time';

/** An announcement as it is typed: times as the browser's fields have them, in Beijing time whatever the computer's zone. */
export type Typed = Omit<AnnouncementForm, 'shownUntil'> & { shownUntil: string };

/** What is wrong, by the field's name. */
export type Faults = Readonly<Record<string, string>>;

export const fieldId = (name: string): string => `announcement-${name}`;

const toField = (iso: string): string => formatDateTime(iso).replace(' ', 'T');
const toInstant = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

/** The announcement that is changed, or a new one that is shown from now on. */
export function typedOf(of?: EditedAnnouncement): Typed {
  if (!of) {
    const shownFrom = toField(new Date().toISOString());
    return { title: '', text: '', audience: 'everyone', isPinned: false, shownFrom, shownUntil: '' };
  }
  const { title, text, audience, isPinned, shownFrom, shownUntil } = of;
  return {
    ...{ title, text, audience, isPinned },
    shownFrom: toField(shownFrom),
    shownUntil: shownUntil === null ? '' : toField(shownUntil),
  };
}

export const toForm = ({ shownFrom, shownUntil, ...typed }: Typed): AnnouncementForm => ({
  ...typed,
  shownFrom: toInstant(shownFrom),
  shownUntil: shownUntil === '' ? null : toInstant(shownUntil),
});

/** What keeps it from being sent, in the order of the fields. */
export function faultsOf({ title, text, shownFrom, shownUntil }: Typed): Faults {
  return {
    ...(title.trim() === '' && { title: '请填写标题。' }),
    ...(text.trim() === '' && { text: '请填写正文。' }),
    ...(shownFrom === '' && { shownFrom: '请填写开始展示的时间。' }),
    ...(shownUntil !== '' && shownUntil <= shownFrom && { shownUntil: '结束时间须晚于开始时间。' }),
  };
}
