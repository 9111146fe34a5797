import { toProblemError } from './error-mapping';

const databaseError = (code: string): Error => Object.assign(new Error('…'), { code, severity: 'ERROR' });

test.each([
  ['a broken rule', databaseError('23514'), 'internal-error'],
  ['a doubled row', databaseError('23505'), 'already-exists'],
  ['a value that is none', databaseError('22P02'), 'invalid-request'],
  ['a deadlock', databaseError('40P01'), 'service-overloaded'],
  ['a lock held for too long', databaseError('55P03'), 'service-overloaded'],
  ['a database that is shutting down', databaseError('57P01'), 'service-overloaded'],
  [
    'no database',
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    'service-overloaded',
  ],
  ['a connection lost while waiting', new Error('Connection terminated unexpectedly'), 'service-overloaded'],
  [
    'a rollback on a connection that is gone',
    new Error('ROLLBACK - Client has encountered a connection error and is not queryable'),
    'service-overloaded',
  ],
  [
    'a pipe that is no SQLSTATE',
    Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }),
    'service-overloaded',
  ],
  ['a file that is none', Object.assign(new Error('…'), { code: 'EISDI' }), 'internal-error'],
  ['what nobody foresaw', new TypeError('x is undefined'), 'internal-error'],
  ['what is no error', 'text', 'internal-error'],
] as const)('%s', (_what, error, code) => {
  expect(toProblemError(error).code).toBe(code);
});
