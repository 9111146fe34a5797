import BackIcon from '@mui/icons-material/ChevronLeft';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';

/** To the other batches. */
export const BackToBatches = () => (
  <Button
    component={Link}
    to="/reviews/batch-passes"
    size="small"
    startIcon={<BackIcon />}
    sx={{ ml: -0.5, mb: 1 }}
    className="no-print"
  >
    批量通过记录
  </Button>
);
