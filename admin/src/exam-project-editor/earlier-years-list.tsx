import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { placeWords } from './change-words';
import { earlierYears } from './earlier-years';

/** Where a copied project still speaks of the years before (R-L2). */
export function EarlierYearsList({ definition, year }: { definition: unknown; year: number }) {
  const places = earlierYears(definition, year);
  if (places.length === 0) return null;
  return (
    <Alert severity="info" sx={{ alignItems: 'flex-start' }}>
      <AlertTitle>
        有 {places.length} 处提到 {year} 年以前的年份，发布前请核对是否须修改
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {places.map(({ path, year: named }) => (
          <li key={`${path} ${named}`}>
            {placeWords(path, [definition])}：{named} 年
          </li>
        ))}
      </Box>
    </Alert>
  );
}
