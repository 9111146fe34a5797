import { categoriesOf, foundCategories, withLevel, withSubject } from './choice-rules';

const definition = {
  categories: [
    { code: '101', name: '药学', levels: ['junior'] },
    { code: '203', name: '护理学', levels: ['junior', 'middle'] },
    { code: '303', name: '内科护理', group: '护理', levels: ['middle'] },
  ],
  subjects: {
    list: [
      { code: 'basic', name: '基础知识' },
      { code: 'practice', name: '专业实践能力' },
    ],
    mayLeaveOutPassed: true,
  },
};
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

test('R-M1 a level has its own categories, found by any part of name, group or code', () => {
  expect(codes(categoriesOf(definition, 'middle'))).toEqual(['203', '303']);
  expect(codes(foundCategories(definition.categories, ' 护理 '))).toEqual(['203', '303']);
  expect(codes(foundCategories(definition.categories, '10'))).toEqual(['101']);
});

test('another level takes back a category that it does not have, and keeps one that it has', () => {
  expect(withLevel(definition, { level: 'junior', category: '101' }, 'middle')).toEqual({
    level: 'middle',
    category: '',
  });
  expect(withLevel(definition, { level: 'junior', category: '203' }, 'middle').category).toBe('203');
  expect(withLevel(definition, {}, 'middle')).toEqual({ level: 'middle' });
});

test('subjects stand in the order of the project, and the last one can be taken back', () => {
  const both = withSubject(definition, { subjects: ['practice'] }, 'basic', true);
  expect(both.subjects).toEqual(['basic', 'practice']);
  const one = withSubject(definition, both, 'basic', false);
  expect(withSubject(definition, one, 'practice', false).subjects).toEqual([]);
});
