/**
 * Whether the fee of an ended application `a` goes back by the version `v` of its project that it was paid under (R-P3): now, or
 * once it can't be sent again (R-M4). `isRefundDue` in `domain/payment-rule.ts` says the same of one; this is for queries over many.
 */
export const feeGoesBack = `(case a.state
    when 'withdrawn' then v.definition #>> '{fee,refundWhen,withdrawn}'
    when 'removed-from-unit' then v.definition #>> '{fee,refundWhen,withdrawn}'
    when 'rejected' then v.definition #>> '{fee,refundWhen,rejected}'
    when 'unfinished' then v.definition #>> '{fee,refundWhen,unfinished}'
    when 'given-up' then v.definition #>> '{fee,refundWhen,givenUp}' end = 'true')`;
