import Box from '@mui/material/Box';
import { useNotify, useRedirect } from 'react-admin';
import { useAction } from '../api/use-action';
import { BackToList } from '../list/back-to-list';
import { PageTitle } from '../page/page-title';
import { AnnouncementForm } from './announcement-form';

/** 发布公告 (R-T2). */
function NewAnnouncementPage() {
  const { send, sending, problem } = useAction('POST /edited-announcements');
  const notify = useNotify();
  const redirect = useRedirect();
  return (
    <>
      <BackToList />
      <PageTitle title="发布公告" />
      <Box sx={{ maxWidth: 800 }}>
        <AnnouncementForm
          submitLabel="发布公告"
          busy={sending}
          problem={problem}
          onSubmit={async (form) => {
            if (!(await send({ body: form }))) return;
            notify('公告已发布，按所填时间展示', { type: 'success' });
            redirect('/announcements');
          }}
        />
      </Box>
    </>
  );
}

export default NewAnnouncementPage;
