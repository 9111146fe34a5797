import Box from '@mui/material/Box';
import { inMonthsAndDays } from '@contracts/internship-time';
import type { ReviewDetail } from '@contracts/review';

/** The periods that units have confirmed, and their sum without overlaps; earlier years are shown, not counted (R-N5). */
export const InternshipFacts = ({ internship }: { internship: ReviewDetail['internship'] }) => (
  <Box sx={{ display: 'grid', gap: 1 }}>
    <Box>
      本年度已确认：<strong>{inMonthsAndDays(internship.total)}</strong>
    </Box>
    {internship.stated && (
      <Box>
        考生填写：{internship.stated.from} 至 {internship.stated.until}
      </Box>
    )}
    {internship.confirmed.map(({ institutionName, confirmedBy, examYear, period, counts }) => (
      <Box key={`${institutionName}/${period.from}`} sx={{ color: counts ? undefined : 'text.secondary' }}>
        {period.from} 至 {period.until}（{examYear} 年度{!counts && '，不计入'}）
        <Box sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>
          {institutionName} · {confirmedBy}确认
        </Box>
      </Box>
    ))}
  </Box>
);
