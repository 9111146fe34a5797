import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { markApplicantAbsent } from '../applicant/applicant';
import type { KeptPicture } from './draft';
import { pictureFault, uploadPicture } from './upload-picture';

/** Takes files for one slot: refuses what can't be its picture, sends the one that can. */
export function usePictureUpload(onKept: (picture: KeptPicture) => void) {
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();

  const take = async (files: readonly File[]) => {
    const refused = pictureFault(files);
    setFault(refused);
    const [file] = files;
    if (refused || !file) return;
    setSending(true);
    try {
      const { id, expiresAt } = await uploadPicture(file);
      onKept({ uploadId: id, expiresAt });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status === 401) markApplicantAbsent();
      setFault(error.message);
    } finally {
      setSending(false);
    }
  };
  return { take, sending, fault };
}
