import { personas } from './personas';
import type { Registered, State } from './state';

/** A sandbox in which nothing has happened: the register knows the personas who have a resident's card. */
export function initialState(): State {
  const residents = personas.filter(({ documentType }) => documentType === 'id-card');
  const register = residents.map(({ name, documentNumber, authority }): [string, Registered] => [
    documentNumber,
    { name, agreement: authority === 'agrees' ? 'agrees' : 'name-differs' },
  ]);
  return {
    messages: [],
    subscriptions: {},
    payments: {},
    refunds: {},
    faceFlows: {},
    register: Object.fromEntries(register),
  };
}
