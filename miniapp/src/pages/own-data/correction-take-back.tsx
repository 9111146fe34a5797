import type { CorrectionDetail } from '@contracts/data-correction';
import { correctionKindWords } from '@contracts/data-correction-states';
import { AskedAction } from '@/shared/form/asked-action';

interface CorrectionTakeBackProps {
  correction: CorrectionDetail;
  onChanged: () => void;
}

/** 撤回, which asks once more. */
export const CorrectionTakeBack = ({ correction: { id, kind }, onChanged }: CorrectionTakeBackProps) => (
  <AskedAction
    id="withdraw-correction"
    intention={{
      intention: `data-corrections/${id}/withdrawal`,
      label: '撤回申请',
      route: 'POST /data-corrections/:id/withdrawal',
      input: { params: { id } },
    }}
    question="撤回申请？"
    consequence={`撤回后平台不再核实“${correctionKindWords[kind]}”；仍需要更正的，可以重新申请。`}
    onDone={onChanged}
    onRefused={onChanged}
  />
);
