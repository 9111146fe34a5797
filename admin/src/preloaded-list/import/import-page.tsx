import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { preloadImportStateWords } from '@contracts/preload-import-states';
import { preloadedListWords } from '@contracts/preloaded-list-choices';
import { BackToList } from '../../list/back-to-list';
import { ErrorState } from '../../page/error-state';
import { PageSkeleton } from '../../page/page-skeleton';
import { PageTitle } from '../../page/page-title';
import { ProcessButton } from '../../process/process-button';
import { usePreloadedList } from '../use-preloaded-list';
import { CheckedImport } from './checked-import';
import { EndedImport } from './ended-import';
import { ImportSteps } from './import-steps';
import { UploadStep } from './upload-step';
import { useImport } from './use-import';
import { WorkingImport } from './working-import';

/** 预传名单导入 (R-I1): upload, look at what the check has found, confirm. It goes on where the page is left. */
function ImportPage() {
  const { place, roster } = usePreloadedList();
  const { found, isPending, error, retry, show } = useImport(place, roster);
  const title = `导入${preloadedListWords[roster]}`;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <BackToList />
      <PageTitle title={title} note={found && !found.endedAt && preloadImportStateWords[found.state]}>
        {found && <ProcessButton processId={`preload-import/${found.id}`} subject={title} />}
      </PageTitle>
      {isPending ? (
        <PageSkeleton />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <>
          {found?.endedAt && (
            <>
              <EndedImport found={found} place={place} />
              <Typography variant="h2">再导入一份</Typography>
            </>
          )}
          <ImportSteps state={found?.state} />
          {found?.state === 'checking' || found?.state === 'committing' ? (
            <WorkingImport found={found} onChange={show} />
          ) : found?.state === 'checked' ? (
            <CheckedImport found={found} onChange={show} />
          ) : (
            <UploadStep roster={roster} onUploaded={show} />
          )}
        </>
      )}
    </Box>
  );
}

export default ImportPage;
