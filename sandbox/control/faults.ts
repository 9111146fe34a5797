import express from 'express';
import { fieldsOf, textOf, type Context } from '../context';
import { faultKinds, type Fault, type FaultKind } from '../faults';

/** Switches faults on and off. */
export function faultRoutes({ faults }: Context): express.Router {
  const router = express.Router();

  router.get('/faults', (_request, response) => void response.json(faults.all()));

  /** `{ action, kind, code?, status?, delayMs?, times? }` → the fault with its `id` */
  router.post('/faults', (request, response) => {
    const fault = readFault(fieldsOf(request.body));
    if (fault) response.status(201).json(faults.add(fault));
    else response.status(400).json({ error: `请给出 action，以及 kind（${faultKinds.join('、')}）` });
  });

  router.delete('/faults', (request, response) => {
    faults.remove({ action: textOf(request.query.action) || undefined });
    response.status(204).end();
  });
  router.delete('/faults/:id', (request, response) => {
    faults.remove({ id: request.params.id });
    response.status(204).end();
  });
  return router;
}

function readFault(fields: Readonly<Record<string, unknown>>): Omit<Fault, 'id'> | undefined {
  const action = textOf(fields.action);
  const kind = textOf(fields.kind);
  if (action === '' || !isKind(kind)) return undefined;
  return {
    action,
    kind,
    code: textOf(fields.code) || undefined,
    status: wholeNumber(fields.status),
    delayMs: wholeNumber(fields.delayMs),
    times: wholeNumber(fields.times),
  };
}

function isKind(value: string): value is FaultKind {
  return faultKinds.some((kind) => kind === value);
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
