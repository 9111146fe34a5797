import { applicationStates } from '../contracts/exam-application-states';
import { isDocumentValid } from './printed-document';

describe('R-M6 which papers count', () => {
  test('the form: the last version alone, while the application is under way or passed', () => {
    const valid = applicationStates.filter((state) =>
      isDocumentValid('application-form', 2, { state, round: 2, paymentState: 'paid' }),
    );
    expect(valid).toEqual(['awaiting-payment', 'in-review', 'changes-requested', 'approved']);
    expect(
      isDocumentValid('application-form', 1, { state: 'in-review', round: 2, paymentState: 'paid' }),
    ).toBe(false);
  });

  test('a draft has no paper', () => {
    expect(isDocumentValid('application-form', 0, { state: 'draft', round: 0, paymentState: 'none' })).toBe(
      false,
    );
  });

  test.each([
    ['none', true],
    ['paid', true],
    ['due', false],
    ['refunding', false],
    ['refunded', false],
  ] as const)('the notice of a passed application whose fee is %s: %s', (paymentState, isValid) => {
    expect(isDocumentValid('notice', 1, { state: 'approved', round: 1, paymentState })).toBe(isValid);
  });
});
