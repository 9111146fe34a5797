/**
 * Whether the fee of an ended application `a` goes back by its project (R-P3): now, or once it can't be sent again (R-M4). `isRefundDue` in
 * `domain/payment-rule.ts` says the same of one; this is for queries over many.
 * @param refundWhen as SQL, that of the version which it was paid under
 */
export const feeGoesBack = (refundWhen: string): string => `(case a.state
    when 'withdrawn' then ${refundWhen} ->> 'withdrawn'
    when 'removed-from-unit' then ${refundWhen} ->> 'withdrawn'
    when 'rejected' then ${refundWhen} ->> 'rejected'
    when 'unfinished' then ${refundWhen} ->> 'unfinished'
    when 'given-up' then ${refundWhen} ->> 'givenUp' end = 'true')`;
