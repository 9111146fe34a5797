import { shippedProjects } from '../../db/seeds/exam-projects';
import { prefilledForm } from './prefilled-form';

test('R-M1 a draft begins with the phone that the account has, where the form asks for it', () => {
  for (const { definition } of shippedProjects) {
    const { form } = definition(2027);
    expect(prefilledForm(form, { 'person.phone': '13800001002' })).toEqual({
      basic: { mobile: '13800001002' },
    });
    expect(prefilledForm(form, { 'person.phone': null })).toEqual({});
  }
});
