import { describeError } from './logger';

test('R-V1 an error in the log names its kind and place, and quotes no data', () => {
  const stored = Object.assign(
    new Error('insert … - invalid input syntax for type date: "420106199003071234"'),
    {
      severity: 'ERROR',
      code: '23514',
      table: 'person',
      constraint: 'person_check',
      detail: 'Failing row contains (甲示例, 13900000001).',
    },
  );
  const described = describeError(new Error('request failed', { cause: stored }));
  expect(described).toMatchObject({
    type: 'Error',
    message: 'request failed',
    cause: { code: '23514', table: 'person', constraint: 'person_check' },
  });
  expect(JSON.stringify(described)).not.toMatch(/甲示例|13900000001|420106/);
});

test('what a parser could not read is not repeated', () => {
  const unreadable = (): unknown => {
    try {
      return JSON.parse('{"name":甲示例}');
    } catch (error) {
      return error;
    }
  };
  expect(JSON.stringify(describeError(unreadable()))).not.toContain('甲示例');
  expect(describeError('甲示例')).toEqual({ type: 'string' });
});
