import type { EventLogEntry } from '@contracts/event-log';
import Link from '@mui/material/Link';
import { useFilters } from '../list/use-filters';

/** Who did it; pressing narrows the log to that person. */
export function ActorLink({ actor, personId }: { actor: string; personId: EventLogEntry['actorPersonId'] }) {
  const { filters, setFilters } = useFilters();
  if (personId === null) return <>{actor}</>;
  return (
    <Link
      component="button"
      type="button"
      title="只看此人的记录"
      sx={{ textAlign: 'left' }}
      onClick={() => setFilters({ ...filters, personId })}
    >
      {actor}
    </Link>
  );
}
