/** What the API leaves with a message of a refund by hand, encrypted, under the id of its message. */
export interface RefundWords {
  /** Of a refund through WeChat it is shown to the payer there. */
  readonly reason: string;
  /** The number of the bank's transfer; of a transfer alone. */
  readonly reference?: string;
}
