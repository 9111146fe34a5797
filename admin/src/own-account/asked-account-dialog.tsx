import type { AskedAccount } from './account-buttons';
import { DetailsDialog } from './details-dialog';
import { OwnAccountDialog } from './own-account-dialog';

export interface AskedAccountDialogProps {
  asked: AskedAccount | undefined;
  onClose: () => void;
}

/** What a button of an account leads to: its form, or the question whether it is meant. */
export function AskedAccountDialog({ asked, onClose }: AskedAccountDialogProps) {
  if (!asked) return null;
  const { account, action } = asked;
  if (action === 'details') return <DetailsDialog account={account} onClose={onClose} />;
  return <OwnAccountDialog account={account} action={action} onClose={onClose} />;
}
