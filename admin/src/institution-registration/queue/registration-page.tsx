import type { RegistrationDetail } from '@contracts/institution-registration';
import Box from '@mui/material/Box';
import { HistoryLink } from '../../components/history-link';
import { Panel } from '../../components/panel';
import { Timeline } from '../../components/timeline';
import { RecordPage } from '../../list/record-page';
import { PictureViewer } from '../../picture-viewer/picture-viewer';
import { RegistrationDecision } from './registration-decision';
import { RegistrationFacts } from './registration-facts';

/** The pictures beside what was typed, the way so far, and the decision (R-D4). Looking is logged by the API. */
const RegistrationPage = () => (
  <RecordPage<RegistrationDetail>
    title={({ name }) => name}
    actions={({ historyUrl }) => historyUrl && <HistoryLink url={historyUrl} />}
  >
    {(registration) => (
      <Box sx={gridLook}>
        <Box sx={pictureLook}>
          <PictureViewer
            pictures={registration.materials.map(({ uploadId, title }) => ({
              id: uploadId,
              title,
              src: `/api/uploads/${uploadId}`,
            }))}
            whenNone="没有附件"
          />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <RegistrationFacts registration={registration} />
          <RegistrationDecision key={registration.id} registration={registration} />
          <Panel title="办理进度">
            <Timeline
              entries={registration.progress.map(({ at, what, who, opinion }, index) => ({
                id: index,
                title: what,
                actor: who,
                at,
                remark: opinion ?? undefined,
                tone: opinion === null ? 'done' : 'refused',
              }))}
            />
          </Panel>
        </Box>
      </Box>
    )}
  </RecordPage>
);

const gridLook = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '3fr minmax(340px, 2fr)' },
  gap: 2,
  alignItems: 'start',
} as const;

const pictureLook = {
  height: { xs: '60vh', md: 'calc(100vh - 188px)' },
  minHeight: 400,
  minWidth: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  position: { md: 'sticky' },
  top: { md: 72 },
} as const;

export default RegistrationPage;
