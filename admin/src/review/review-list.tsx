import { mostChosen } from '@contracts/batch-pass-states';
import type { ReviewItem } from '@contracts/review';
import { BulkActionsToolbar, SelectAllButton } from 'react-admin';
import { BatchPassBar, BatchPassesLink } from '../batch-pass/batch-pass-bar';
import { PassSelected } from '../batch-pass/pass-selected';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { NothingWaits } from './nothing-waits';
import { hiddenAtFirst, reviewColumns } from './review-columns';
import { reviewFilters } from './review-filters';
import { StateTotals } from './state-totals';

const longestFirst = { field: 'actsNext', order: 'DESC' } as const;
const waiting = { reviewState: 'waiting' };

/** Originals are seen one by one: 现场确认 has a page of its own (R-N1). */
const canBePassed = ({ availableActions }: ReviewItem): boolean => availableActions.includes('approve');

const passSelected = <PassSelected />;
const withThoseChosen = (
  <BulkActionsToolbar selectAllButton={<SelectAllButton limit={mostChosen} />}>
    {passSelected}
  </BulkActionsToolbar>
);

/** The files of one's own level, the longest waiting on top; many can be passed at once (R-N3). */
const ReviewList = () => (
  <ListPage
    title="材料审核"
    actions={<BatchPassesLink />}
    sort={longestFirst}
    filterDefaultValues={waiting}
    filters={reviewFilters}
    summary={
      <>
        <BatchPassBar />
        <StateTotals />
      </>
    }
    empty={{
      title: '还没有申报材料',
      text: '考生提交申报后，需要本级审核的会按等待时间列在这里。考生尚未提交的草稿不会出现。',
    }}
    noMatch={<NothingWaits />}
  >
    <ConsoleTable<ReviewItem>
      hiddenColumns={hiddenAtFirst}
      bulkActionButtons={passSelected}
      bulkActionsToolbar={withThoseChosen}
      isRowSelectable={canBePassed}
    >
      {reviewColumns}
    </ConsoleTable>
  </ListPage>
);

export default ReviewList;
