import type { dataCorrectionRoutes } from '../../contracts/data-correction';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { answerCorrection, withdrawCorrection } from './answering';
import { askForCorrection } from './asking';
import { viewCorrection } from './detail';
import { listCorrections, listOwn } from './lists';

/** 个人信息更正 (R-V2): what a person asks to have put right, and the platform administrator's answers. */
export function createCorrectionHandlers(services: Services): Handlers<typeof dataCorrectionRoutes> {
  return {
    'GET /data-corrections/own': ({ session }) => listOwn(services, session.personId),
    'POST /data-corrections': (input) => askForCorrection(services, input),
    'POST /data-corrections/:id/withdrawal': (input) => withdrawCorrection(services, input),
    'GET /data-corrections': ({ query, session }) => listCorrections(services, session.personId, query),
    'GET /data-corrections/:id': ({ params, session, context }) =>
      viewCorrection(services, params.id, session, context),
    'POST /data-corrections/:id/answer': (input) => answerCorrection(services, input),
  };
}
