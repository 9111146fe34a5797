/** What the API leaves with a message of 转出申请, encrypted, under the id of its message: why it is asked for, or refused. */
export interface TransferReason {
  readonly reason: string;
}
