import { defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../../contracts/message';
import { payMessage } from '../payment.messages';

export const payableMessages = {
  pay: payMessage,
  withdraw: defineUpdate<{ state: string }, [Sent<Record<never, never>>]>('withdraw'),
};
