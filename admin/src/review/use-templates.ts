import { useQueryClient } from '@tanstack/react-query';
import { useAction } from '../api/use-action';
import { useApi } from '../api/use-api';

/** How many templates one may have, and how long each may be; the API refuses more. */
export const mostTemplates = 30;
export const longestTemplate = 200;

/**
 * One's own remark templates (R-N4), kept by the server, so that they are there on every computer. Undefined until they are read:
 * `save` replaces all of them.
 */
export function useTemplates() {
  const { data, error } = useApi('GET /remark-templates', {});
  const queries = useQueryClient();
  const { send, sending, problem } = useAction('PUT /remark-templates');

  const save = async (items: readonly string[]) => {
    const answer = await send({ body: { items: [...items] } });
    if (answer) await queries.invalidateQueries({ queryKey: ['GET /remark-templates'] });
    return answer !== undefined;
  };
  return { templates: data?.items, unreadable: error !== null, save, saving: sending, problem };
}
