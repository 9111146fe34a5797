import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { useSending } from '@/shared/form/use-sending';
import { go } from '@/shared/navigation/go';
import type { AskedAction } from './action-questions';

const routes = {
  modify: { label: '修改', route: 'POST /applications/:id/modification' },
  withdraw: { label: '撤回申报', route: 'POST /applications/:id/withdrawal' },
} as const satisfies Record<AskedAction, { label: string; route: string }>;

/** Withdraws, or withdraws and opens the form again; a refusal shows what the record has become meanwhile. */
export function useApplicationAction({ id }: Pick<ApplicationDetail, 'id'>, onChanged: () => void) {
  const { isBusy, problem, send } = useSending();
  const act = (action: AskedAction) =>
    send(
      { intention: `application/${id}/${action}`, ...routes[action], input: { params: { id } } },
      () => {
        if (action === 'modify') go('pages/exam-application/form', { id });
        onChanged();
      },
      onChanged,
    );
  return { isBusy, problem, act };
}
