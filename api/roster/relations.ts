import { keptBy } from '../kept-by';

/** Whether the person is, or was, in a roster of the asker's unit, or of one of its village clinics (R-J1). */
export const entryIsOfUnit = keptBy((database, id) => database('roster_entry').where({ id }));
