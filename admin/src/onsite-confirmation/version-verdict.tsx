import LatestIcon from '@mui/icons-material/CheckCircle';
import UnknownIcon from '@mui/icons-material/HelpOutline';
import OldIcon from '@mui/icons-material/Cancel';
import Box from '@mui/material/Box';
import type { Found } from './found';

/** Which version of the form is held: said at once, in one large word, never ambiguous (R-M6). */
export function VersionVerdict({ found }: { found: Found }) {
  const { Icon, colour, ground, word, sentence } = verdictOf(found);
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 1.5,
        borderRadius: 1,
        bgcolor: ground,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 36, color: colour }} />
      <Box>
        <Box sx={{ fontSize: 22, fontWeight: 600, lineHeight: 1.3, color: colour }}>{word}</Box>
        {sentence}
      </Box>
    </Box>
  );
}

function verdictOf({ isLatest, presentedRound, latestRound }: Found) {
  if (isLatest === null) {
    return {
      Icon: UnknownIcon,
      colour: 'warning.main',
      ground: 'warning.light',
      word: '未核对版本',
      sentence: `凭申报编号查到，不能判断所持申报表的版本。最新版是第 ${latestRound} 次提交，请核对申报表上的次数，或扫描校验码。`,
    };
  }
  return isLatest
    ? {
        Icon: LatestIcon,
        colour: 'success.main',
        ground: 'success.light',
        word: '最新版',
        sentence: `所持申报表是第 ${latestRound} 次提交，为最新版。`,
      }
    : {
        Icon: OldIcon,
        colour: 'error.main',
        ground: 'error.light',
        word: '旧版',
        sentence: `所持申报表是第 ${presentedRound} 次提交，最新版是第 ${latestRound} 次。请考生打印最新版后再来确认。`,
      };
}
