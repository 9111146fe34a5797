import { codesOf, wordsOf } from './choice';
import { postWords, posts } from './personal-details-choices';
import { postsBeforeRetirement } from './roster-states';

test('R-I1 R-I4 R-I7 岗位 is one list for forms, preloaded lists and rosters', () => {
  expect(codesOf(posts)).toEqual(['management', 'professional', 'skilled-worker']);
  expect(wordsOf(posts)).toEqual(postWords);
  expect(Object.keys(postWords).sort()).toEqual([...postsBeforeRetirement].sort());
});
