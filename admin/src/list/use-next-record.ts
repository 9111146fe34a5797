import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { nextRecord } from './next-record';

/** Goes on from a decided record as `nextRecord` says, and tells why where that is the list. */
export function useNextRecord(list: string, whenNoneIsLeft?: string) {
  const navigate = useNavigate();
  const notify = useNotify();
  return async (lookUp: () => Promise<string | undefined>) => {
    const { address, told } = await nextRecord(list, lookUp, whenNoneIsLeft);
    if (told) notify(told.words, { type: told.tone });
    await navigate(address);
  };
}
