import { Type, type Static } from '@sinclair/typebox';
import { announcementAudiences, announcementStates, longestText, longestTitle } from './announcement-words';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** What the platform administrator tells candidates and consoles on their homes (R-T2). */

/** As who reads it sees it. */
export const announcement = Type.Object({
  id,
  title: Type.String(),
  text: Type.String({ description: '纯文字：换行分段，网址可以打开' }),
  isPinned: Type.Boolean(),
  shownFrom: time,
});
export type Announcement = Static<typeof announcement>;

/** What is typed. */
export const announcementForm = Type.Object({
  title: Type.String({ maxLength: longestTitle }),
  text: Type.String({ maxLength: longestText }),
  audience: oneOf(announcementAudiences),
  isPinned: Type.Boolean(),
  shownFrom: time,
  shownUntil: orNull(time),
});
export type AnnouncementForm = Static<typeof announcementForm>;

/** As who writes it sees it. */
export const editedAnnouncement = Type.Composite([
  Type.Object({ id }),
  announcementForm,
  Type.Object({
    state: oneOf(announcementStates),
    withdrawnAt: orNull(time),
    revision: Type.Integer(),
    changedAt: time,
    changedBy: Type.String(),
  }),
]);
export type EditedAnnouncement = Static<typeof editedAnnouncement>;

const params = Type.Object({ id });
const seen = Type.Integer({ description: '所见到的 revision' });

export const announcementRoutes = {
  'GET /announcements': {
    summary: '展示中的公告：置顶在前，新的在前',
    tag: 'announcement',
    query: Type.Object({
      ...pageQuery,
      place: oneOf(['candidates', 'consoles'] as const, '在考生首页还是机构首页'),
    }),
    response: pageOf(announcement),
  },
  'GET /announcements/:id': {
    summary: '一则展示中的公告',
    tag: 'announcement',
    params,
    response: announcement,
  },
  'GET /edited-announcements': {
    summary: '全部公告，含未到时间和已撤下的',
    tag: 'announcement',
    query: Type.Object({
      ...pageQuery,
      state: Type.Optional(oneOf(announcementStates)),
      audience: Type.Optional(oneOf(announcementAudiences)),
    }),
    response: pageOf(editedAnnouncement),
  },
  'GET /edited-announcements/:id': {
    summary: '一则公告，供修改',
    tag: 'announcement',
    params,
    response: editedAnnouncement,
  },
  'POST /edited-announcements': {
    summary: '发布公告，按所填时间展示',
    tag: 'announcement',
    changesProcess: true,
    body: announcementForm,
    response: Type.Object({ id }),
  },
  'PUT /edited-announcements/:id': {
    summary: '修改公告',
    tag: 'announcement',
    params,
    changesProcess: true,
    body: Type.Composite([announcementForm, Type.Object({ revision: seen })]),
    response: editedAnnouncement,
    problems: ['changed-elsewhere', 'not-allowed-now'],
  },
  'POST /edited-announcements/:id/withdrawal': {
    summary: '撤下公告，不再展示',
    tag: 'announcement',
    params,
    changesProcess: true,
    body: Type.Object({ revision: seen }),
    problems: ['changed-elsewhere', 'not-allowed-now'],
  },
} as const satisfies Routes;
