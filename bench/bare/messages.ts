import { defineUpdate } from '@temporalio/workflow';

export const submit = defineUpdate<string>('submit');
export const decide = defineUpdate<string>('decide');
