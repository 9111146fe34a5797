import type { announcementRoutes } from '../../contracts/announcement';
import { announcementAudiences, type AnnouncementAudience } from '../../contracts/announcement-words';
import { keysetPage } from '../keyset-page';
import { notFound, ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import {
  announcementsFor,
  getEdited,
  isShown,
  readAnnouncements,
  state,
  toAnnouncement,
  toEdited,
} from './announcement-rows';
import { announce, changeAnnouncement, withdrawAnnouncement } from './write-announcement';

/** What the platform tells on the homes: read by those whom it is for while it is shown, written by its administrators (R-T2). */
export function createAnnouncementHandlers(services: Services): Handlers<typeof announcementRoutes> {
  const { database } = services;
  return {
    'GET /announcements': async ({ query: { place, ...page }, session }) => {
      if (!audiencesOf(session).includes(place))
        throw new ProblemError('no-permission', '机构的公告由机构账号查看，请先选择账号。');
      const shown = announcementsFor(database, ['everyone', place]).whereRaw(isShown);
      return await keysetPage(database, page, {
        filtered: shown.clone(),
        read: (part) => readAnnouncements(database, shown, part),
        toItem: toAnnouncement,
      });
    },
    'GET /announcements/:id': async ({ params: { id }, session }) => {
      const shown = announcementsFor(database, audiencesOf(session)).whereRaw(isShown).where({ 'a.id': id });
      const [row] = await readAnnouncements(database, shown, { limit: 1 });
      if (!row) throw notFound('这则公告');
      return toAnnouncement(row);
    },
    'GET /edited-announcements': async ({ query: { state: wanted, audience, ...page } }) => {
      const found = announcementsFor(database, audience ? [audience] : announcementAudiences);
      if (wanted) void found.whereRaw(`${state} = ?`, [wanted]);
      return await keysetPage(database, page, {
        filtered: found.clone(),
        read: (part) => readAnnouncements(database, found, part),
        toItem: toEdited,
      });
    },
    'GET /edited-announcements/:id': ({ params: { id } }) => getEdited(database, id),
    'POST /edited-announcements': (input) => announce(services, input),
    'PUT /edited-announcements/:id': (input) => changeAnnouncement(services, input),
    'POST /edited-announcements/:id/withdrawal': (input) => withdrawAnnouncement(services, input),
  };
}

/** Consoles are for who has a role, the mini-program for everybody. */
const audiencesOf = ({ role }: CurrentSession): AnnouncementAudience[] => [
  'everyone',
  'candidates',
  ...(role ? (['consoles'] as const) : []),
];
