import { useAction, type Action } from '../api/use-action';
import type { RouteName } from '../api/routes';
import { focusSoon } from '../keyboard/focus-soon';

/** The id of the input whose value a body has at this path, such as `/name`. */
export const fieldId = (path: string): string => `activation-${path.slice(1)}`;

const focusOn = (path: string | undefined): void => {
  if (path !== undefined) focusSoon(fieldId(path));
};

/** Moves to the first of these fields, in the order of the page. */
export const focusFirstFault = (faults: Readonly<Record<string, string | undefined>>): void =>
  focusOn(Object.keys(faults).find((path) => faults[path] !== undefined));

export interface StepAction<R extends RouteName> extends Action<R> {
  /** What the server says of each field, by its path. */
  faults: Readonly<Record<string, string>>;
}

export interface StepActionOptions {
  onOver?: () => void;
  /** The field that a refusal is about where it names none, such as a wrong code. */
  about?: string;
}

/** The request of one step: its refusal leads to the first faulty field, or out of an activation that is over. */
export function useStepAction<R extends RouteName>(
  route: R,
  { onOver, about }: StepActionOptions = {},
): StepAction<R> {
  const action = useAction(route, {
    onRefused: ({ code, fields }) => {
      if (code === 'activation-over') onOver?.();
      else focusOn(fields[0]?.path ?? about);
    },
  });
  const faults = Object.fromEntries(
    (action.problem?.fields ?? []).map(({ path, message }) => [path, message]),
  );
  return { ...action, faults };
}
