import { unreachable } from '../api/problem';
import { nextRecord } from './next-record';

const next = (lookUp: () => Promise<string | undefined>) => nextRecord('/reviews', lookUp, '没有了');

describe('R-N3: on to the next one after a decision', () => {
  it('opens it', async () => {
    expect(await next(() => Promise.resolve('file-2'))).toEqual({ address: '/reviews/file-2/show' });
  });

  it('goes to the list when none is left, and says so', async () => {
    expect(await next(() => Promise.resolve(undefined))).toEqual({
      address: '/reviews',
      told: { words: '没有了', tone: 'info' },
    });
  });

  it('goes to the list when it could not be looked up, and does not say that none is left', async () => {
    const { address, told } = await next(() => Promise.reject(unreachable()));
    expect(address).toBe('/reviews');
    expect(told?.tone).toBe('warning');
    expect(told?.words).toMatch(/^审核结果已生效，但没能查到下一份.*没有连上服务器/);
  });
});
