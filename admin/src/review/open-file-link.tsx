import Link from '@mui/material/Link';
import type { ReviewItem } from '@contracts/review';
import { Link as RouterLink } from 'react-router-dom';
import { isDecidable } from './decidable';

/** 审核 where there is something to decide, otherwise 查看. The row opens the same page. */
export const OpenFileLink = ({ item }: { item: ReviewItem }) => (
  <Link
    component={RouterLink}
    to={`/reviews/${item.id}/show`}
    onClick={(event) => event.stopPropagation()}
    sx={{ fontWeight: isDecidable(item) ? 600 : 400 }}
    aria-label={`${isDecidable(item) ? '审核' : '查看'}${item.personName}的申报`}
  >
    {isDecidable(item) ? '审核' : '查看'}
  </Link>
);
