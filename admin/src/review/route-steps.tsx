import AheadIcon from '@mui/icons-material/RadioButtonUnchecked';
import NowIcon from '@mui/icons-material/RadioButtonChecked';
import DoneIcon from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import { reviewLevelWords } from '@contracts/exam-application-states';
import type { ReviewDetail } from '@contracts/review';
import { toneLooks } from '../components/tone-looks';
import { stateLook } from '../vocabulary/state-looks';

const looks = {
  done: { Icon: DoneIcon, colour: 'success.main', word: '已完成' },
  now: { Icon: NowIcon, colour: 'primary.main', word: '进行中' },
  ahead: { Icon: AheadIcon, colour: 'text.secondary', word: '未到' },
} as const;

/** The step that a file stands at is under way only while it is reviewed; else it says what the file waits for, or its end. */
function lookOf(step: keyof typeof looks, state: ReviewDetail['state']) {
  if (step !== 'now' || state === 'in-review') return looks[step];
  const { word, tone } = stateLook('exam-application', state);
  return { Icon: toneLooks[tone].Icon, colour: toneLooks[tone].text, word };
}

/** The file's way level by level, with the institution of each (R-N1, R-N4). */
export const RouteSteps = ({ route, state: fileState }: Pick<ReviewDetail, 'route' | 'state'>) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
    {route.map(({ kind, level, institutionName, state }) => {
      const { Icon, colour, word } = lookOf(state, fileState);
      return (
        <Box
          component="li"
          key={`${kind}/${level}`}
          aria-current={state === 'now' ? 'step' : undefined}
          sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
        >
          <Icon aria-hidden sx={{ fontSize: 18, mt: 0.25, color: colour }} />
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box component="span" sx={{ fontWeight: state === 'now' ? 600 : 400 }}>
              {reviewLevelWords[level]}
              {kind === 'review' ? '审核' : '现场确认'}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>
              {institutionName}
            </Box>
          </Box>
          <Box component="span" sx={{ color: colour, fontSize: 13, whiteSpace: 'nowrap' }}>
            {word}
          </Box>
        </Box>
      );
    })}
  </Box>
);
