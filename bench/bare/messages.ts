import { defineUpdate } from '@temporalio/workflow';
import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import type { Sent } from '../../contracts/message';
import type { Decision, Submission } from '../../workflows/exam-application.messages';

/** What the platform sends for the same transitions. */
export const submit = defineUpdate<ApplicationAnswer, [Sent<Submission>]>('submit');
export const decide = defineUpdate<ApplicationAnswer, [Sent<Decision>]>('decide');
