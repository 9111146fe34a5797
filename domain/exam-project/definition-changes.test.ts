import { definitionChanges } from './definition-changes';

describe('R-L2 where two versions differ', () => {
  test('what has a code is compared with its namesake, and its order is told', () => {
    const [first, second] = [
      { code: 'a', name: '甲级' },
      { code: 'b', name: '乙级' },
    ];
    expect(
      definitionChanges({ levels: [first, second] }, { levels: [second, { ...first, name: '丙级' }] }),
    ).toEqual([
      { path: '/levels', before: ['a', 'b'], after: ['b', 'a'] },
      { path: '/levels/a/name', before: '甲级', after: '丙级' },
    ]);
  });

  test('fields of a section: a new one, one that is gone, another order', () => {
    const form = (...names: string[]) => ({
      properties: Object.fromEntries(names.map((name) => [name, { title: name }])),
    });
    expect(definitionChanges(form('a', 'b', 'c'), form('b', 'a', 'd'))).toEqual([
      { path: '/properties', before: ['a', 'b'], after: ['b', 'a'] },
      { path: '/properties/c', before: { title: 'c' } },
      { path: '/properties/d', after: { title: 'd' } },
    ]);
  });

  test('a list of words is one value', () => {
    expect(definitionChanges({ required: ['a', 'b'] }, { required: ['b'] })).toEqual([
      { path: '/required', before: ['a', 'b'], after: ['b'] },
    ]);
    expect(definitionChanges({ required: ['a'] }, { required: ['a'] })).toEqual([]);
  });
});
