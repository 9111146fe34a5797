import type { RegistrationDetail } from '@contracts/institution-registration';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { call } from '../../api/api';
import { useNextRecord } from '../../list/use-next-record';

/** Long enough to read a code of ten digits, and to write it down. */
const codeShownMs = 20_000;

/** After a decision: says what was decided, with the code that was given, and opens the longest waiting one. */
export function useNextRegistration() {
  const queries = useQueryClient();
  const notify = useNotify();
  const goOn = useNextRecord('/institution-registrations');

  return async ({ id, name, institutionCode }: RegistrationDetail) => {
    if (institutionCode)
      notify(`${name}：已收录，机构编码 ${institutionCode}`, {
        type: 'success',
        autoHideDuration: codeShownMs,
      });
    else notify(`${name}：已拒绝，将用短信告知申请人`, { type: 'info' });
    await goOn(async () => {
      const query = { state: 'awaiting-review', limit: 2 } as const;
      const { items } = await call('GET /institution-registrations', { query });
      return items.find((item) => item.id !== id)?.id;
    });
    // Lists and counts are another's now; the record itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
}
