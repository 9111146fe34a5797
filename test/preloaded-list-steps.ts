import type { Page } from '../contracts/page';
import type { NewPreloadedPerson, PreloadedFilter, PreloadedRow } from '../contracts/preloaded-list';
import type { Roster } from '../contracts/roster-states';
import type { Answer } from './api-client';
import { newHolder, type Visitor } from './identity-steps';
import type { Stack } from './stack';
import { addUnit, newKey } from './unit-account-steps';
import { hrOf } from './unit-information-steps';

/** A hospital of its own, and its HR administrator. */
export async function newListOwner(stack: Stack): Promise<{ id: string; hr: Visitor }> {
  const { id } = await addUnit(stack, 'hospital', (await addUnit(stack, 'department')).id);
  return { id, hr: await hrOf(stack, id, '测示例') };
}

/** An invented person as a form sends them. */
export const newPerson = (values: Partial<NewPreloadedPerson> = {}): NewPreloadedPerson => ({
  ...newHolder('测示例'),
  documentType: 'id-card',
  internalDepartment: null,
  post: null,
  establishment: null,
  title: null,
  phone: null,
  ...values,
});

export const addPerson = (
  { client }: Visitor,
  values: object = newPerson(),
  roster: Roster = 'in-service',
  headers = newKey(),
): Promise<Answer<PreloadedRow>> =>
  client.post<PreloadedRow>(`/api/preloaded-lists/${roster}/rows`, { values }, headers);

export const search = (
  { client }: Visitor,
  filter: PreloadedFilter = {},
  roster: Roster = 'in-service',
  page = {},
) => client.post<Page<PreloadedRow>>(`/api/preloaded-lists/${roster}/search`, { filter, ...page });
