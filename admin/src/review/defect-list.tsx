import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { RequestedChange } from '@contracts/exam-application';
import { focusSoon } from '../keyboard/focus-soon';
import type { DraftChange } from './decision-draft';
import type { Missing } from './decision-body';
import { places } from './places';
import { RemarkField } from './remark-field';

export interface DefectListProps {
  defects: readonly RequestedChange[];
  titleOf: (path: string) => string;
  onChange: (change: DraftChange) => void;
  missing: Missing | undefined;
}

/** All defects at once, each with what to do about it (R-N2). Esc goes back to the place that was marked. */
export function DefectList({ defects, titleOf, onChange, missing }: DefectListProps) {
  const isMissing = (path: string) => typeof missing?.at === 'object' && missing.at.defect === path;
  if (defects.length === 0) {
    return (
      <Box
        role={missing?.at === 'defects' ? 'alert' : undefined}
        sx={{ color: missing?.at === 'defects' ? 'error.main' : 'text.secondary' }}
      >
        在表单或材料旁点旗标，标出每一处需要修改的地方，考生会逐项看到。
      </Box>
    );
  }
  return (
    <Box
      component="ol"
      aria-label="要求修改之处"
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}
    >
      {defects.map(({ path, remark }, index) => (
        <Box
          component="li"
          key={path}
          onKeyDown={(event) => event.key === 'Escape' && focusSoon(places.mark(path))}
        >
          <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
            <Box sx={{ flex: 1, fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>
              {index + 1}. {titleOf(path)}
            </Box>
            <IconButton
              size="small"
              aria-label={`不再要求修改“${titleOf(path)}”`}
              onClick={() => onChange({ kind: 'unmark', path })}
            >
              <RemoveIcon fontSize="small" />
            </IconButton>
          </Box>
          <RemarkField
            id={places.defect(path)}
            label="如何修改"
            value={remark}
            minRows={1}
            maxLength={500}
            onChange={(next) => onChange({ kind: 'describe', path, remark: next })}
            error={isMissing(path) ? missing?.sentence : undefined}
          />
        </Box>
      ))}
    </Box>
  );
}
