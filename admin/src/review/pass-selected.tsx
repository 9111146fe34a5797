import { mostChosen } from '@contracts/batch-pass';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext, useUnselectAll } from 'react-admin';
import { PassDialog } from './pass-dialog';

/** 批量通过 of those chosen, each checked singly (R-N3). */
export function PassSelected() {
  const { selectedIds } = useListContext();
  const [ids, setIds] = useState<readonly string[]>();
  const queries = useQueryClient();
  const unselect = useUnselectAll('reviews');
  const close = (hasPassed: boolean) => {
    setIds(undefined);
    if (!hasPassed) return;
    unselect();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
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
      {ids && <PassDialog ids={ids} onClose={close} />}
    </>
  );
}
