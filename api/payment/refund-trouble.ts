/**
 * What keeps a refund from the payer, by the order `o` and its refund `r`: the order of a held one is refunding still, that
 * of a failed one is paid again (R-P3).
 */
export const refundTrouble = `case when r.failure is null or r.refunded_at is not null then null
  when o.state = 'refunding' then 'held' else 'failed' end`;
