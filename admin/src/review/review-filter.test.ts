import { reviewFilterOf } from './review-filter';

const given = (values: Record<string, string>) =>
  JSON.parse(JSON.stringify(reviewFilterOf(values))) as object;

describe('R-N3: what an address filters by', () => {
  it('keeps what the API knows', () => {
    expect(given({ reviewState: 'waiting', submissionState: 'resubmitted', name: '示例' })).toEqual({
      reviewState: 'waiting',
      submissionState: 'resubmitted',
      name: '示例',
    });
  });

  it('leaves out what it would refuse', () => {
    expect(
      given({ reviewState: 'toString', paymentState: 'x', submittedFrom: '2026-1', other: 'y' }),
    ).toEqual({});
  });
});
