import { newDraft, type Draft } from './draft';
import { fieldErrorsOf, firstWrong, missingFields, missingPictures } from './field-errors';

const clinic: Draft = { ...newDraft, kind: 'clinic' };
const now = Date.parse('2026-11-20T06:00:00Z');

describe('R-D2: what is wrong with a registration', () => {
  it('asks each kind for its own numbers and certificates', () => {
    expect(missingFields(clinic).licenceNumber).toBe('请填写诊所备案凭证号');
    expect(missingFields({ ...newDraft, kind: 'village-clinic' })).not.toHaveProperty('creditCode');
    expect(Object.keys(missingPictures({ ...newDraft, kind: 'public-health' }, now))).toEqual([
      'application-form',
      'credit-certificate',
    ]);
  });

  it('leads to the first field of the page', () => {
    expect(firstWrong({ licence: '…', name: '…' })).toBe('name');
    expect(firstWrong({})).toBeUndefined();
  });

  it('says which picture the server no longer has', () => {
    const picture = (expiresAt?: string) => ({ uploadId: 'u', expiresAt });
    const pictures = {
      'application-form': picture('2026-11-20T05:59:00Z'),
      'credit-certificate': picture('2026-11-20T06:20:00Z'),
      licence: picture(),
    };
    expect(Object.keys(missingPictures({ ...clinic, pictures }, now))).toEqual(['application-form']);
  });

  it('finds the fields of a refusal, of the form alone and of the whole body', () => {
    expect(
      fieldErrorsOf([
        { path: '/creditCode', message: '一' },
        { path: '/form/name', message: '二' },
        { path: '/materials/licence', message: '三' },
        { path: '/other', message: '四' },
      ]),
    ).toEqual({ creditCode: '一', name: '二', licence: '三' });
  });
});
