import { useQueryClient } from '@tanstack/react-query';
import type { UnitInformation } from '@contracts/unit-information';
import { useApi } from '../api/use-api';

/** The parts of the answer that belong to one section, by the section's name there. */
export type SectionKey = 'subject' | 'basic' | 'otherNames' | 'address' | 'internalDepartments';

/**
 * A unit's information as it was read, which nothing changes under whoever fills it in. A saved section takes the answer's
 * place alone: what is typed in the others stays with the version that it was typed on.
 */
export function useInformation(institutionId: string) {
  const sent = { params: { id: institutionId } };
  const queries = useQueryClient();
  const query = useApi('GET /institutions/:id/information', sent, { keepAsRead: true });
  const set = (update: (now: UnitInformation) => UnitInformation) =>
    queries.setQueryData<UnitInformation>(
      ['GET /institutions/:id/information', sent],
      (now) => now && update(now),
    );
  return {
    ...query,
    showSection: (key: SectionKey, answer: UnitInformation) =>
      set((now) => ({ ...answer, ...sectionsOf(now), [key]: answer[key] })),
    showAll: (answer: UnitInformation) => set(() => answer),
  };
}

const sectionsOf = ({ subject, basic, otherNames, address, internalDepartments }: UnitInformation) => ({
  ...{ subject, basic, otherNames, address, internalDepartments },
});
