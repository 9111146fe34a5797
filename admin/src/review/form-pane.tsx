import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { ReviewDetail } from '@contracts/review';
import { ChangeMark } from './change-mark';
import { changeAt, type ContentChange } from './changes';
import { ChangeSummary } from './change-summary';
import { choiceWord } from './choice-fields';
import type { DivisionName } from './division-names';
import { FormLine } from './form-line';
import { valueText, type OutlineSection } from './form-outline';
import { isWithin } from './json-pointer';
import type { Marks } from './marks';
import { Pane } from './pane';

export interface FormPaneProps {
  file: ReviewDetail;
  definition: ExamProjectDefinition;
  outline: readonly OutlineSection[];
  divisionName: DivisionName;
  marks: Marks;
}

/** The form in the project's sections, what differs from the last round marked (R-N4). */
export const FormPane = ({ file, definition, outline, divisionName, marks }: FormPaneProps) => (
  <Pane
    title="申报表"
    aside={
      <Box component="span" aria-label="申报编号" sx={{ color: 'text.secondary' }}>
        {file.number}
      </Box>
    }
  >
    {(file.changes.length > 0 || (file.round > 1 && !file.erased)) && (
      <ChangeSummary changes={file.changes} round={file.round} />
    )}
    {outline.map((section) => (
      <Box component="section" key={section.path} aria-label={section.title} sx={{ pb: 1 }}>
        <Typography variant="h3" sx={{ px: 2, pt: 1.5, pb: 0.5 }}>
          {section.title}
          <SectionMark change={file.changes.find(({ path }) => path === section.path)} />
        </Typography>
        <Box component="dl" sx={{ m: 0 }}>
          {section.fields.map((field) => (
            <FormLine
              key={field.path}
              field={field}
              change={changeAt(file.changes, section.path, field.path)}
              read={(value) => {
                if (field.isDivision) return divisionName(valueText(value));
                return isWithin(field.path, '/choice') ? choiceWord(definition, value) : valueText(value);
              }}
              marks={marks}
            />
          ))}
        </Box>
      </Box>
    ))}
  </Pane>
);

/** A row that is new as a whole says so once, not at each of its fields. */
const SectionMark = ({ change }: { change: ContentChange | undefined }) =>
  change ? <ChangeMark change={change} read={valueText} /> : null;
