import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { formatDate } from '../format/date-time';
import { TwoLines } from '../review/two-lines';
import type { TableRow } from './authorization-source';
import { slipAddress } from './slip-address';

/** 授权码 and 生成日期: the code itself is a page of its own, for each look at it is logged. */
export function CodeCell({ row }: { row: TableRow }) {
  const { state, grantId, codeIssuedAt, institution, business } = row;
  const issuedOn = codeIssuedAt && `${formatDate(codeIssuedAt)} 生成`;
  switch (state) {
    case 'unissued':
      return '—';
    case 'active':
      return '已授权';
    case 'expired':
      return <TwoLines first="已过期" second={issuedOn} />;
    case 'issued':
    case 'offered':
      return (
        <TwoLines
          first={
            <Button
              size="small"
              component={Link}
              to={slipAddress(grantId ?? '')}
              sx={{ ml: -0.5 }}
              aria-label={`查看授权码：${institution.name} ${business.name}`}
              onClick={(event) => event.stopPropagation()}
            >
              查看授权码
            </Button>
          }
          second={issuedOn}
        />
      );
  }
}
