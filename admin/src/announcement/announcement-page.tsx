import type { EditedAnnouncement } from '@contracts/announcement';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { announcementAudienceWords } from '@contracts/announcement-words';
import { formatDateTime } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { ProblemAlert } from '../page/problem-alert';
import { AnnouncementForm } from './announcement-form';
import { announcementLook } from './announcement-look';
import { AnnouncementText } from './announcement-text';

/** One announcement: to be changed or withdrawn while that is possible, else to be read (R-T2). */
const AnnouncementPage = () => (
  <RecordPage<EditedAnnouncement>
    title={({ title }) => title}
    actions={(announcement) => <StateBadge look={announcementLook(announcement)} />}
  >
    {(announcement) =>
      announcement.state === 'withdrawn' ? (
        <WithdrawnAnnouncement announcement={announcement} />
      ) : (
        <OpenAnnouncement key={announcement.id} announcement={announcement} />
      )
    }
  </RecordPage>
);

function OpenAnnouncement({ announcement }: { announcement: EditedAnnouncement }) {
  const { id, changedAt, changedBy } = announcement;
  // What the form was opened on. Another's newer one, read meanwhile, must neither take the place of what is typed nor seem seen.
  const [opened, setOpened] = useState(announcement);
  const { send, sending, problem } = useAction('PUT /edited-announcements/:id');
  const { refetch } = useShowContext<EditedAnnouncement>();
  const notify = useNotify();
  return (
    <Box sx={{ maxWidth: 800 }}>
      <AnnouncementForm
        key={opened.revision}
        initial={opened}
        submitLabel="保存修改"
        busy={sending}
        problem={problem}
        onSubmit={async (form) => {
          const saved = await send({ params: { id }, body: { ...form, revision: opened.revision } });
          if (!saved) return;
          setOpened(saved);
          notify('已保存，看到公告的人看到的是新内容', { type: 'success' });
          await refetch();
        }}
      >
        <Withdrawal announcement={opened} />
        {problem?.code === 'changed-elsewhere' && (
          <Link href={`/admin/announcements/${id}/show`} target="_blank" rel="noopener">
            在新窗口查看最新内容
          </Link>
        )}
      </AnnouncementForm>
      <Box sx={{ color: 'text.secondary', mt: 2 }}>
        最近修改：{formatDateTime(changedAt)} {changedBy}
      </Box>
    </Box>
  );
}

function Withdrawal({ announcement: { id, title, revision } }: { announcement: EditedAnnouncement }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem, clearProblem } = useAction('POST /edited-announcements/:id/withdrawal');
  const queries = useQueryClient();
  const close = () => {
    setAsking(false);
    clearProblem();
  };
  const withdraw = async () => {
    if (!(await send({ params: { id }, body: { revision } }))) return;
    close();
    await queries.invalidateQueries({ queryKey: ['announcements'] });
  };
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        撤下公告
      </Button>
      <ConfirmDialog
        open={asking}
        title={`撤下“${title}”？`}
        confirmLabel="撤下公告"
        destructive
        busy={sending}
        onConfirm={() => void withdraw()}
        onClose={close}
      >
        立即不再展示，不能恢复；需要时请另发一则。公告仍留在公告管理中，可以查看。
        <ProblemAlert problem={problem} />
      </ConfirmDialog>
    </>
  );
}

const WithdrawnAnnouncement = ({ announcement }: { announcement: EditedAnnouncement }) => {
  const { text, audience, shownFrom, withdrawnAt, changedBy } = announcement;
  return (
    <Box sx={{ maxWidth: 800, display: 'grid', gap: 2 }}>
      <Panel title="展示">
        <Facts
          facts={[
            { label: '展示给', value: announcementAudienceWords[audience] },
            { label: '开始展示', value: formatDateTime(shownFrom) },
            { label: '撤下', value: `${withdrawnAt ? formatDateTime(withdrawnAt) : ''} ${changedBy}` },
          ]}
        />
      </Panel>
      <Panel title="正文">
        <AnnouncementText text={text} />
      </Panel>
    </Box>
  );
};

export default AnnouncementPage;
