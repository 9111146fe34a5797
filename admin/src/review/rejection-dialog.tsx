import type { ReviewDetail } from '@contracts/review';
import { ConfirmDialog } from '../components/confirm-dialog';

export interface RejectionDialogProps {
  file: ReviewDetail;
  open: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** The final refusal asks once more and names the person (R-N2). */
export const RejectionDialog = ({ file, open, onConfirm, onClose }: RejectionDialogProps) => (
  <ConfirmDialog
    open={open}
    title={`判定 ${file.personName} 审核不通过？`}
    confirmLabel={`判定 ${file.personName} 不通过`}
    destructive
    onConfirm={onConfirm}
    onClose={onClose}
  >
    {file.personName}（{file.documentNumberMasked}）将不能再申报“{file.projectName}”。
    此决定提交后您不能撤回，只有上一级可以说明理由后重新开启。理由会告知本人。
  </ConfirmDialog>
);
