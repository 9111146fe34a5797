import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiProblem } from '../api/problem';
import { forgetPerson } from '../session/forget-person';
import { chooseRole, currentSession } from '../session/session';

/** Enters as one of one's roles, or goes on to an address as it (R-A4). A refusal stands in `problem`. */
export function useRoleChoice(goTo: string) {
  const [problem, setProblem] = useState<ApiProblem>();
  const [choosing, setChoosing] = useState(false);
  const navigate = useNavigate();

  const choose = async (roleId: string) => {
    const before = currentSession();
    const formerId = before.status === 'active' ? before.session.activeRole?.id : undefined;
    setChoosing(true);
    try {
      await chooseRole(roleId);
      // Another role sees other records: nothing read or typed before may be shown.
      if (roleId !== formerId) forgetPerson();
      await navigate(goTo, { replace: true });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setChoosing(false);
    }
  };
  return { choose, choosing, problem };
}
