import { proxyActivities } from '@temporalio/workflow';
import type { DocumentFactsActivities } from '../activities/document-facts';
import { bulk } from './activity-options';

const { fillDocumentFacts } = proxyActivities<DocumentFactsActivities>({
  ...bulk,
  summary: '按证件号码补填性别和出生日期',
});

/**
 * Sex and birth of people who were verified before they were kept are filled in (R-I7): when the schedule is first made, and
 * every night, for who was verified by an older version of the program meanwhile. On the bulk queue.
 */
export async function documentFacts(): Promise<{ filled: number }> {
  return { filled: await fillDocumentFacts() };
}
