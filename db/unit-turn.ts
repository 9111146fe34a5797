/** What changes to which unit a person is bound is one turn: binding, unbinding, and what the program begins or ends by itself. */
export const unitTurn = (personId: string): string => `unit:${personId}`;
