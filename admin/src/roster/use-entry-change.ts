import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useShowContext } from 'react-admin';
import { useAction } from '../api/use-action';
import type { Sent } from '../api/routes';

type ChangeRoute =
  | 'PUT /roster/:id/name'
  | 'PUT /roster/:id/retirement'
  | 'PUT /roster/:id/query-right'
  | 'POST /roster/:id/transfer-out'
  | 'POST /roster/:id/removal'
  | 'POST /roster/:id/unit-change';

export interface EntryDialogProps {
  readonly entry: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Sends a change of an entry; done, it says so, closes the dialog, reads the page and the lists again, and gives true. */
export function useEntryChange<R extends ChangeRoute>(route: R, onClose: () => void) {
  const queries = useQueryClient();
  const notify = useNotify();
  const { refetch } = useShowContext();
  const { send, sending, problem } = useAction<R>(route, {
    onRefused: ({ status }) => void (status === 409 && refetch()),
  });
  const faultOf = (path: string): string | undefined =>
    problem?.fields.find((field) => field.path === path)?.message;

  const change = async (sent: Sent<R>, told: string): Promise<boolean> => {
    if (!(await send(sent))) return false;
    onClose();
    notify(told, { type: 'success' });
    await refetch();
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
    return true;
  };
  /** What stands at no field of the dialog. */
  const unshown = problem && problem.fields.length === 0 ? problem : undefined;
  return { change, sending, faultOf, problem: unshown };
}
