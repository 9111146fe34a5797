import { compileSchema } from './schema-compiler';

const matches = (pattern: string, text: string): boolean => compileSchema({ type: 'string', pattern })(text);

test('R-L2 a pattern that backtracks elsewhere judges the longest text that is taken here', () => {
  // With the engine of the language each of these takes longer than the test may.
  expect(matches('^(a+)+$', `${'a'.repeat(100_000)}!`)).toBe(false);
  expect(matches('(x+x+)+y', 'x'.repeat(100_000))).toBe(false);
  expect(matches('^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(100_000))).toBe(false);
});

test('R-L2 patterns mean what they mean in JSON Schema: by characters, anywhere in the text', () => {
  expect(matches('^[\\u4e00-\\u9fa5·]{2,4}$', '欧阳示例')).toBe(true);
  expect(matches('^\\p{Han}{1,2}$', '𠮷田')).toBe(true);
  expect(matches('[0-9]', '第 3 号')).toBe(true);
  expect(matches('^.$', '\n')).toBe(false);
});

test.each(['(?=a)b', '(a)\\1', '('])('R-L2 %s isn’t a pattern here', (pattern) => {
  expect(() => compileSchema({ type: 'string', pattern })).toThrow();
});
