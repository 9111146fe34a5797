import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { UnitBusiness } from '@contracts/unit-overview';
import { Panel } from '../components/panel';
import { WaitingText } from '../components/waiting-text';
import { formatCount } from '../format/count';
import { EmptyState } from '../page/empty-state';
import { PanelTable } from '../components/panel-table';

const columns = [
  { label: '业务' },
  { label: '审核人' },
  { label: '待审核', align: 'right' },
  { label: '等待最久' },
] as const;

/** Who reviews each business for the unit, and what waits there; the files themselves are the reviewers' (R-N1, R-U2). */
export const UnitBusinesses = ({ businesses }: { businesses: readonly UnitBusiness[] }) => (
  <Panel title="各项业务的审核">
    {businesses.length === 0 ? (
      <EmptyState title="还没有业务管理人，也没有待审核的申报">
        主管单位授权业务管理人、本单位人员提交申报后，会按业务列在这里。
      </EmptyState>
    ) : (
      <PanelTable columns={columns}>
        {businesses.map((business) => (
          <BusinessRow key={business.code} {...business} />
        ))}
      </PanelTable>
    )}
  </Panel>
);

const BusinessRow = ({ code, name, reviewers, waiting, waitingIsMinimum, workingDays }: UnitBusiness) => (
  <TableRow>
    <TableCell>
      {code} {name}
    </TableCell>
    <TableCell>
      {reviewers.length === 0 ? (
        <Box component="span" sx={{ color: 'warning.main' }}>
          无人审核
        </Box>
      ) : (
        reviewers.map(({ id, name: reviewer, roleLabel }) => (
          <div key={id}>
            {reviewer}（{roleLabel}）
          </div>
        ))
      )}
    </TableCell>
    <TableCell align="right">{formatCount(waiting, waitingIsMinimum)}</TableCell>
    <TableCell>{waiting > 0 ? <WaitingText workingDays={workingDays} /> : '—'}</TableCell>
  </TableRow>
);
