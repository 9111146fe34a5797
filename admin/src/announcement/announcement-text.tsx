import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { paragraphsOf } from '@contracts/announcement-words';

/** The text of an announcement: paragraphs, and addresses that open in a tab of their own (R-T2). */
export const AnnouncementText = ({ text }: { text: string }) => (
  <Box sx={{ overflowWrap: 'anywhere', '& p': { mt: 0, mb: 1 } }}>
    {paragraphsOf(text).map((pieces, index) => (
      <p key={index}>
        {pieces.map((piece, at) =>
          piece.isLink ? (
            <Link key={at} href={piece.text} target="_blank" rel="noopener noreferrer">
              {piece.text}
            </Link>
          ) : (
            piece.text
          ),
        )}
      </p>
    ))}
  </Box>
);
