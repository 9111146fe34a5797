import { ApplicationFailure } from '@temporalio/common';
import { databaseFailure, type ConstraintRefusals } from './database-failures';

/** An error as `pg` throws it. */
const thrown = (code: string, constraint?: string): Error =>
  Object.assign(new Error('Key (name)=(甲示例) already exists'), {
    code,
    severity: 'ERROR',
    constraint,
    table: 'person',
    detail: 'Failing row contains (甲示例, 420106…)',
  });

const refusals: ConstraintRefusals = {
  one_open: { code: 'already-exists', sentence: '已有一份在办的申报。' },
};

test.each(['22001', '22P02', '23502', '23503', '23505', '23514', '42703', '42P01'])(
  'SQLSTATE %s stays wrong however often it is tried',
  (code) => {
    expect(databaseFailure(thrown(code))).toMatchObject({ nonRetryable: true, type: 'database-refused' });
  },
);

test.each(['08006', '40001', '40P01', '53300', '55P03', '57014', '57P01', '25P03'])(
  'SQLSTATE %s passes: it is retried',
  (code) => {
    expect(databaseFailure(thrown(code))).toMatchObject({
      nonRetryable: false,
      type: 'database-unavailable',
    });
  },
);

test('a constraint that a feature names is told in its words', () => {
  expect(databaseFailure(thrown('23505', 'one_open'), refusals)).toMatchObject({
    nonRetryable: true,
    type: 'already-exists',
    details: [{ sentence: '已有一份在办的申报。' }],
  });
});

test('nothing of the row is told', () => {
  for (const code of ['23505', '40001']) {
    const failure = databaseFailure(thrown(code, 'person_name'));
    if (!(failure instanceof ApplicationFailure)) throw new Error('not a failure');
    expect(failure.message).toBe(`SQLSTATE ${code} person person_name`);
    expect(JSON.stringify([failure.details, failure.cause])).not.toContain('示例');
  }
});

test('what is no error of the database is left as it is, and so retried', () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const refused = ApplicationFailure.nonRetryable('no', 'no-permission');
  for (const error of [reset, refused, new TypeError('bug'), 'text', undefined])
    expect(databaseFailure(error)).toBe(error);
});
