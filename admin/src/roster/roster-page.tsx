import Box from '@mui/material/Box';
import type { RosterDetail } from '@contracts/roster';
import { Panel } from '../components/panel';
import { Timeline } from '../components/timeline';
import { RecordPage } from '../list/record-page';
import { PersonalDetailsPanels } from '../staff/personal-details-panels';
import { besideEachOther } from '../page/beside-each-other';
import { EntryActions } from './entry-actions';
import { EntryFacts, ListedFacts } from './entry-facts';

/** 查看: one person of the unit's rosters, what may be done, and their whole way in this unit (R-I4). Looking is logged by the API. */
const RosterPage = () => (
  <RecordPage<RosterDetail> title={({ name }) => name} actions={(entry) => <EntryActions entry={entry} />}>
    {(entry) => (
      <Box sx={besideEachOther}>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <EntryFacts entry={entry} />
          <ListedFacts listed={entry.listed} />
          {entry.place !== 'left' && <PersonalDetailsPanels entryId={entry.id} />}
        </Box>
        <Panel title="在本单位的经过">
          <Timeline
            entries={entry.history.map(({ at, what, who }, index) => ({
              ...{ id: index, title: what, actor: who, at },
              tone: 'over',
            }))}
          />
        </Panel>
      </Box>
    )}
  </RecordPage>
);

export default RosterPage;
