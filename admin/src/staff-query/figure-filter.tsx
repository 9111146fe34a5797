import Chip from '@mui/material/Chip';
import { figureOf, rosterStatisticsWords, statisticsTitleOf } from '@contracts/staff-statistics-columns';
import { useFilters } from '../list/use-filters';

/** The part of the address that names a figure. */
const ofFigure: readonly string[] = ['roster', 'day', 'block', 'key', 'column', 'row'];

/** Says which figure of the statistics the list is of, and lets go of it. */
export function FigureFilter() {
  const { filters, setFilters } = useFilters();
  const cell = figureOf(filters);
  if (!cell) return null;
  const { roster, day, column } = cell;
  const words = [rosterStatisticsWords[roster], filters.row, statisticsTitleOf(column), `截至 ${day}`];
  const others = Object.entries(filters).filter(([name]) => !ofFigure.includes(name));
  return (
    <Chip
      label={words.filter(Boolean).join(' · ')}
      onDelete={() => setFilters(Object.fromEntries(others))}
      sx={{ alignSelf: 'center' }}
    />
  );
}
