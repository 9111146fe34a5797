import { useParams } from 'react-router-dom';
import { isUnreadable } from '../api/problem';
import { useApi } from '../api/use-api';
import { BackToList } from '../list/back-to-list';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { FileDesk } from './file-desk';

/** One file under review, by its id in the address (R-N4). */
function ReviewPage() {
  const { id = '' } = useParams();
  return <ReviewFile key={id} id={id} />;
}

function ReviewFile({ id }: { id: string }) {
  const file = useApi('GET /reviews/:id', { params: { id } }, { keepAsRead: true });
  const project = useApi(
    'GET /exam-projects/:id',
    { params: { id: file.data?.projectId ?? '' }, query: { version: file.data?.projectVersion } },
    { enabled: file.data !== undefined },
  );
  const failed = [file, project].find(({ error, data }) => isUnreadable(error, data));
  if (failed) {
    return (
      <>
        <BackToList />
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    );
  }
  if (!file.data || !project.data) return <PageSkeleton />;
  return <FileDesk file={file.data} definition={project.data.definition} reread={() => file.refetch()} />;
}

export default ReviewPage;
