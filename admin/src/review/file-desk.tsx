import Box from '@mui/material/Box';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { ReviewDetail } from '@contracts/review';
import { useMemo } from 'react';
import { focusSoon } from '../keyboard/focus-soon';
import { useLostFocus } from '../keyboard/use-lost-focus';
import { DecisionPane } from './decision-pane';
import { useDivisionNames } from './division-names';
import { FileHeader } from './file-header';
import { places } from './places';
import { formOutline } from './form-outline';
import { FormPane } from './form-pane';
import { materialGroups } from './material-files';
import { MaterialsPane } from './materials-pane';
import type { Marks } from './marks';
import { useDecisionDraft } from './use-decision-draft';

export interface FileDeskProps {
  file: ReviewDetail;
  definition: ExamProjectDefinition;
  /** Reads the file again, after a decision or a conflict. */
  reread: () => Promise<unknown>;
}

/**
 * Form · materials · decision side by side. In a narrow window the decision stays beside the other two; in the narrowest
 * (200 % zoom) all three stand one below the other.
 */
export function FileDesk({ file, definition, reread }: FileDeskProps) {
  const { draft, change } = useDecisionDraft(file.id);
  const divisionName = useDivisionNames();
  // The button that was pressed goes with the decision.
  useLostFocus(file.sequence);
  const outline = useMemo(
    () => formOutline(definition, file.content, divisionName),
    [definition, file.content, divisionName],
  );
  const groups = useMemo(
    () => materialGroups(definition.materials, file.content.materials),
    [definition, file.content],
  );
  const titles = new Map([
    ...outline.flatMap(({ title, fields }) =>
      fields.map((field) => [field.path, `${title} · ${field.title}`] as const),
    ),
    ...groups.map(({ path, title }) => [path, title] as const),
  ]);
  const marks: Marks = {
    offered: file.availableActions.includes('request-changes'),
    marked: new Set(draft.defects.map(({ path }) => path)),
    mark: (path) => {
      change({ kind: 'mark', path });
      focusSoon(places.defect(path));
    },
  };
  return (
    <Box
      sx={{
        m: -3,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gridTemplateRows: 'auto minmax(0, 1fr)',
        height: { lg: 'calc(100vh - 56px)' },
        minHeight: { lg: 480 },
      }}
    >
      <FileHeader file={file} />
      <Box
        sx={{
          display: 'grid',
          minHeight: 0,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 1fr) 340px',
            lg: 'minmax(0, 10fr) minmax(0, 13fr) 340px',
          },
          gridTemplateRows: { lg: 'minmax(0, 1fr)' },
          '& > section:last-of-type': {
            gridArea: { md: '1 / 2 / 3', lg: 'auto' },
            position: { md: 'sticky', lg: 'static' },
            top: 56,
            height: { md: 'calc(100vh - 56px)', lg: 'auto' },
          },
        }}
      >
        <FormPane {...{ file, definition, outline, divisionName, marks }} />
        <MaterialsPane {...{ file, definition, groups, marks }} />
        <DecisionPane {...{ file, draft, change, reread }} titleOf={(path) => titles.get(path) ?? path} />
      </Box>
    </Box>
  );
}
