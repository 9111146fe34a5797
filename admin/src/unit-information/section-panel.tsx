import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { UnitInformation } from '@contracts/unit-information';
import type { FC, ReactNode } from 'react';
import type { Action } from '../api/use-action';
import type { RouteName } from '../api/routes';
import { Panel } from '../components/panel';
import { ConflictNotice } from './conflict-notice';
import { RefusalAlert } from './refusal-alert';
import { StampText } from './stamp-text';
import type { SectionKey } from './use-information';
import type { SectionForm } from './use-section-form';

export interface SectionPanelProps {
  title: string;
  /** The section, by its name in the answer. */
  of: SectionKey;
  information: UnitInformation;
  form: SectionForm;
  save: Pick<Action<RouteName>, 'sending' | 'problem' | 'clearProblem'>;
  onSave: () => void;
  onTaken: (latest: UnitInformation) => void;
  /** The section as it is read, for what somebody else has saved meanwhile. */
  Values: FC<{ information: UnitInformation }>;
  /** What of the latest goes into what was typed, before that is saved over it. */
  onKeepTyped?: (latest: UnitInformation) => void;
  children: ReactNode;
}

/** One section with its own button, as the figure has it; somebody else's saving stands before the button. */
export const SectionPanel = (props: SectionPanelProps) => {
  const { title, of, information, form, save, onSave, onTaken, Values, onKeepTyped, children } = props;
  const { latest } = form;
  return (
    <Panel title={title} aside={<StampText {...information[of]} />}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        {latest ? (
          <ConflictNotice
            stamp={latest[of]}
            onTakeLatest={() => onTaken(latest)}
            onKeepTyped={() => {
              save.clearProblem();
              onKeepTyped?.(latest);
              form.keepTyped(latest[of].version);
            }}
          >
            <Values information={latest} />
          </ConflictNotice>
        ) : (
          <RefusalAlert problem={save.problem} isShown={form.isShown} />
        )}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
          <Button type="submit" variant="contained" loading={save.sending}>
            保存
          </Button>
          {form.isUnsaved && (
            <Box component="span" role="status" sx={{ color: 'warning.main', fontSize: 13 }}>
              有修改尚未保存
            </Box>
          )}
        </Box>
      </Box>
    </Panel>
  );
};
