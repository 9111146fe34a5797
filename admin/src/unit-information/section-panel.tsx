import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { Panel } from '../components/panel';
import { formatDateTime } from '../format/date-time';
import { ProblemAlert } from '../page/problem-alert';

export interface Stamp {
  savedAt: string | null;
  savedBy: string | null;
}

/** When a section was saved last, and by whom. */
export const StampText = ({ savedAt, savedBy }: Stamp) => (
  <AsideText>{savedAt ? `${savedBy ?? ''} 于 ${formatDateTime(savedAt)} 保存` : '尚未保存'}</AsideText>
);

/** A word beside a section's title. */
export const AsideText = ({ children }: { children: string }) => (
  <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
    {children}
  </Box>
);

export interface SectionPanelProps {
  title: string;
  stamp: Stamp;
  /** What stands before the button: somebody else's saving. */
  notice?: ReactNode;
  /** The refusal, unless it stands at the fields. */
  problem?: ApiProblem;
  saving: boolean;
  isUnsaved: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** One section with its own button, as the figure has it. */
export const SectionPanel = (props: SectionPanelProps) => {
  const { title, stamp, notice, problem, saving, isUnsaved, onSave, children } = props;
  return (
    <Panel title={title} aside={<StampText {...stamp} />}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        {notice ?? <ProblemAlert problem={problem} />}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
          <Button type="submit" variant="contained" loading={saving}>
            保存
          </Button>
          {isUnsaved && (
            <Box component="span" role="status" sx={{ color: 'warning.main', fontSize: 13 }}>
              有修改尚未保存
            </Box>
          )}
        </Box>
      </Box>
    </Panel>
  );
};
