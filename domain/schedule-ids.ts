/** The schedule of the detector (R-U1), which the console may trigger too. Ids carry the installation's prefix. */
export const impossibleStatesSchedule = (prefix: string): string => `${prefix}-impossible-states`;
