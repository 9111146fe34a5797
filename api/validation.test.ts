import { Type } from '@sinclair/typebox';
import type { RouteContract } from '../contracts/route';
import { routes } from '../contracts/routes';
import { id, orNull } from '../contracts/shape';
import { ProblemError } from './problems';
import { createCheck, type Check } from './validation';

test('R-H2 an id goes on in one spelling, wherever it comes from: a process has one name', () => {
  const lower = '0f0e0d0c-0b0a-4a0b-8c0d-0e0f00010203';
  const schema = Type.Object({ id, other: orNull(id), name: Type.String(), ids: Type.Array(id) });
  const typed = {
    id: lower.toUpperCase(),
    other: lower.toUpperCase(),
    name: 'AbC',
    ids: [lower.toUpperCase()],
  };
  for (const source of ['json', 'text'] as const)
    expect(createCheck(schema, source)(structuredClone(typed))).toEqual({
      ...{ id: lower, other: lower, name: 'AbC', ids: [lower] },
    });
});

// A schema is compiled with the first request that needs it: none may wait for a person to find out that it can't be.
test.each(Object.entries<RouteContract>(routes))('what %s takes can be checked', (_route, contract) => {
  const { params, query, body, file } = contract;
  for (const schema of [params, query]) if (schema) refuses(createCheck(schema, 'text'));
  if (body) refuses(createCheck(body, file ? 'text' : 'json'));
});

/** Whatever it says of nothing, it says it as a check does. */
function refuses(check: Check): void {
  try {
    check({});
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
  }
}
