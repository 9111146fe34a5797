import Box from '@mui/material/Box';

const dates = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;

/** A sentence whose dates stay whole: a browser would break them at their hyphens. */
export const DatedText = ({ text }: { text: string }) =>
  text.split(dates).map((part, index) =>
    // What the pattern captured stands at the odd places.
    index % 2 === 1 ? (
      <Box component="span" key={index} sx={{ whiteSpace: 'nowrap' }}>
        {part}
      </Box>
    ) : (
      part
    ),
  );
