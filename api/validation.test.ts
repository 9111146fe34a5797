import { Type } from '@sinclair/typebox';
import { id, orNull } from '../contracts/shape';
import { compileCheck } from './validation';

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
    expect(compileCheck(schema, source)(structuredClone(typed))).toEqual({
      ...{ id: lower, other: lower, name: 'AbC', ids: [lower] },
    });
});
