import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../api/api';
import { applicantClient } from '../applicant/applicant';

/**
 * An address of the picture in this page's memory, as the server keeps it: an `img` can't say whose session it is read in.
 */
export function usePictureSource(uploadId: string | undefined) {
  const { data, error } = useQuery({
    queryKey: ['GET /uploads/:id', uploadId],
    queryFn: async ({ signal }) => {
      const parts = { params: { id: uploadId ?? '' } };
      return (await request('GET /uploads/:id', parts, { signal, ...applicantClient })).blob();
    },
    enabled: uploadId !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    meta: applicantClient,
  });
  const [source, setSource] = useState<string>();
  useEffect(() => {
    if (!data) return undefined;
    const address = URL.createObjectURL(data);
    setSource(address);
    return () => {
      URL.revokeObjectURL(address);
      setSource(undefined);
    };
  }, [data]);
  return { source, failed: error !== null };
}
