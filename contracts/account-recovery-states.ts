/** States of getting a lost account back by a face check (R-B7). Plain constants, importable at run time. */
export const accountRecoveryStates = ['unrecovered', 'asked', 'recovered'] as const;
export type AccountRecoveryState = (typeof accountRecoveryStates)[number];

export const accountRecoveryStateWords = {
  unrecovered: '未找回',
  asked: '待本人确认',
  recovered: '已找回',
} as const satisfies Record<AccountRecoveryState, string>;

export const accountRecoveryActions = ['ask'] as const;
export type AccountRecoveryAction = (typeof accountRecoveryActions)[number];
