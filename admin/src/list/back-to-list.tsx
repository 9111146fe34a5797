import BackIcon from '@mui/icons-material/ChevronLeft';
import Button from '@mui/material/Button';
import { useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { isPlace, places } from '../layout/navigation';

/** The list that the record belongs to; it comes back with the filter and page that one left. */
export function BackToList() {
  const resource = useResourceContext();
  if (!resource || !isPlace(resource)) return null;
  return (
    <Button
      component={Link}
      to={`/${resource}`}
      size="small"
      startIcon={<BackIcon />}
      sx={{ ml: -0.5, mb: 1 }}
      className="no-print"
    >
      {places[resource].label}
    </Button>
  );
}
