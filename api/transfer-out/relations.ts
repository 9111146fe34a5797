import { keptBy } from '../kept-by';

/** Whether somebody has asked the asker's unit, or one of its village clinics, to be released (R-J1). */
export const transferIsOfUnit = keptBy((database, id) =>
  database('transfer_request').where({ membership_id: id }),
);
