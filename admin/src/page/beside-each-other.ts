/** A record's facts with what one does about them beside it; on a narrow screen below. For `sx`. */
export const besideEachOther = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '3fr minmax(340px, 2fr)' },
  gap: 2,
  alignItems: 'start',
} as const;
