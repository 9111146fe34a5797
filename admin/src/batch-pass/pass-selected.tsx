import { mostChosen } from '@contracts/batch-pass-states';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext, useUnselect } from 'react-admin';
import { PassDialog } from './pass-dialog';

/** 批量通过 of those chosen, each checked singly (R-N3). Those that are not sent stay chosen. */
export function PassSelected() {
  const { selectedIds } = useListContext();
  const [ids, setIds] = useState<readonly string[]>();
  const unselect = useUnselect('reviews');
  return (
    <>
      {selectedIds.length > mostChosen && (
        <Box component="span" sx={{ color: 'text.secondary', mr: 2 }}>
          一次办理其中前 {mostChosen} 份
        </Box>
      )}
      <Button
        variant="contained"
        size="small"
        onClick={() => setIds(selectedIds.slice(0, mostChosen).map(String))}
      >
        批量通过
      </Button>
      {ids && (
        <PassDialog
          ids={ids}
          onClose={() => setIds(undefined)}
          onBegun={(begun) => unselect([...begun], true)}
        />
      )}
    </>
  );
}
