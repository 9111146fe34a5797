/** Changes of one person's details come one after the other, whoever makes them. */
export const detailsTurn = (personId: string): string => `personal-details:${personId}`;
