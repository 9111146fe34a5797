import { pictureFault } from './upload-picture';

const file = (type: string, size = 1_000) => ({ type, size });

describe('R-D2: pictures of a registration', () => {
  it('takes one picture of up to 10 MB', () => {
    expect(pictureFault([file('image/jpeg', 10 * 1024 * 1024)])).toBeUndefined();
    expect(pictureFault([file('image/png', 10 * 1024 * 1024 + 1)])).toMatch('10 MB');
    expect(pictureFault([file('image/png'), file('image/png')])).toMatch('一张');
    expect(pictureFault([])).toMatch('没有收到');
  });

  it('says what to do with a PDF, and what else is no picture', () => {
    expect(pictureFault([file('application/pdf')])).toMatch('另存为');
    expect(pictureFault([file('image/heic')])).toMatch('JPEG、PNG 或 WebP');
  });
});
