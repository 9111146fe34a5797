import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { RaRecord } from 'react-admin';
import type { DepartmentProgress } from '@contracts/department-review';
import type { DepartmentStep } from '@contracts/department-review-states';
import { HistoryLink } from '../components/history-link';
import { Panel } from '../components/panel';
import { Timeline } from '../components/timeline';
import { RecordPage } from '../list/record-page';
import type { Tone } from '../vocabulary/state-look';
import { PictureViewer } from '../picture-viewer/picture-viewer';
import { besideEachOther } from '../page/beside-each-other';

interface Reviewed extends RaRecord {
  historyUrl: string | null;
  progress: DepartmentProgress;
}

export interface ApplicationPageProps<Item extends Reviewed> {
  title: (item: Item) => string;
  pictures: (item: Item) => readonly { uploadId: string; title: string }[];
  /** Stands in where there are none. */
  whenNone: string;
  /** What was typed, and the decision. */
  children: (item: Item) => ReactNode;
}

/** An application that a department decides: its pictures beside what was typed, the decision, and the way so far. Looking is logged by the API. */
export const ApplicationPage = <Item extends Reviewed>({
  title,
  pictures,
  whenNone,
  children,
}: ApplicationPageProps<Item>) => (
  <RecordPage<Item>
    title={title}
    actions={({ historyUrl }) => historyUrl && <HistoryLink url={historyUrl} />}
  >
    {(item) => (
      <Box sx={besideEachOther}>
        <Box sx={pictureLook}>
          <PictureViewer
            pictures={pictures(item).map(({ uploadId, title: name }) => ({
              id: uploadId,
              title: name,
              src: `/api/uploads/${uploadId}`,
            }))}
            whenNone={whenNone}
          />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          {children(item)}
          <Panel title="办理进度">
            <Timeline
              entries={item.progress.map(({ at, what, step, who, opinion }, index) => ({
                id: index,
                title: what,
                actor: who,
                at,
                remark: opinion ?? undefined,
                tone: toneOf[step],
              }))}
            />
          </Panel>
        </Box>
      </Box>
    )}
  </RecordPage>
);

/** A step that was taken is no verdict: only an admission is good news, and only a refusal bad. */
const toneOf = {
  sent: 'waiting',
  admitted: 'done',
  refused: 'refused',
  over: 'over',
} as const satisfies Record<DepartmentStep, Tone>;

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
