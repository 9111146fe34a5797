import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { toneLooks } from '../components/tone-looks';
import { decisionKeys, decisionLook } from './decision-looks';
import type { PanelDecision } from './decidable';

export interface DecisionChoiceProps {
  /** Those that are possible now; the others are not drawn. */
  decisions: readonly PanelDecision[];
  chosen: PanelDecision | undefined;
  onChoose: (decision: PanelDecision) => void;
}

/** The decisions with their keys. Choosing sends nothing. */
export const DecisionChoice = ({ decisions, chosen, onChoose }: DecisionChoiceProps) => (
  <Box
    role="group"
    aria-label="审核结果"
    sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1 }}
  >
    {[...decisions]
      .sort((a, b) => decisionKeys[a] - decisionKeys[b])
      .map((decision) => {
        const { word, tone } = decisionLook(decision);
        const { Icon, text, ground } = toneLooks[tone];
        const isChosen = decision === chosen;
        return (
          <ButtonBase
            key={decision}
            aria-pressed={isChosen}
            aria-keyshortcuts={String(decisionKeys[decision])}
            onClick={() => onChoose(decision)}
            sx={{
              justifyContent: 'flex-start',
              gap: 0.75,
              px: 1,
              height: 36,
              border: 1,
              borderRadius: 1,
              borderColor: isChosen ? text : 'divider',
              bgcolor: isChosen ? ground : 'background.paper',
              fontWeight: isChosen ? 600 : 400,
              fontSize: 14,
              '&:hover': { borderColor: text },
            }}
          >
            <Icon aria-hidden sx={{ fontSize: 18, color: text }} />
            <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
              {word}
            </Box>
            <Box
              component="kbd"
              aria-hidden
              sx={{ fontFamily: 'inherit', fontSize: 12, color: 'text.secondary' }}
            >
              {decisionKeys[decision]}
            </Box>
          </ButtonBase>
        );
      })}
  </Box>
);
