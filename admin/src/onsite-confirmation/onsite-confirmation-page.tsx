import Box from '@mui/material/Box';
import { useState } from 'react';
import { useAction } from '../api/use-action';
import { EmptyState } from '../page/empty-state';
import { PageTitle } from '../page/page-title';
import { ProblemAlert } from '../page/problem-alert';
import { CodeForm } from './code-form';
import { focusOnCode } from './code-field';
import type { Found } from './found';
import { PresentedFile } from './presented-file';

/** The counter of a registration point: scan, see which version is held, check the originals, confirm, next (R-N1, R-M6). */
function OnsiteConfirmationPage() {
  const [found, setFound] = useState<Found>();
  const [done, setDone] = useState<string>();
  const { send, sending, problem, clearProblem } = useAction('POST /onsite-confirmations/search');

  const search = async (code: string) => {
    setFound(undefined);
    setDone(undefined);
    setFound(await send({ body: { code } }));
  };
  const readyForNext = (sentence: string) => {
    setFound(undefined);
    setDone(sentence);
    focusOnCode();
  };
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageTitle title="现场确认" />
      <CodeForm
        searching={sending}
        onSearch={(code) => void search(code)}
        onType={clearProblem}
        done={done}
      />
      <ProblemAlert problem={problem} />
      {found && <PresentedFile key={found.applicationId} found={found} onConfirmed={readyForNext} />}
      {!found && !problem && !sending && (
        <EmptyState title="请扫描申报表上的校验码">
          扫码枪扫描后自动查找；没有扫码枪的，输入校验码或申报编号后按 Enter。
        </EmptyState>
      )}
    </Box>
  );
}

export default OnsiteConfirmationPage;
