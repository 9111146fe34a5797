import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { DialogFrame } from './dialog-frame';
import './confirm-dialog.scss';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, naming its object, and whether it can be undone. */
  children: ReactNode;
  /** The verb, e.g. `撤回申报`. */
  confirm: string;
  cancel?: string;
  isDanger?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more before what can't be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel = '返回', isDanger, isBusy, onConfirm, onCancel } = props;
  return (
    <DialogFrame label={title} onClose={onCancel}>
      <Text className="confirm-dialog__title">{title}</Text>
      <View className="confirm-dialog__text">{children}</View>
      <View className="confirm-dialog__verbs">
        <Button kind="secondary" isDisabled={isBusy} onPress={onCancel}>
          {cancel}
        </Button>
        <Button kind={isDanger ? 'danger' : 'primary'} isBusy={isBusy} onPress={onConfirm}>
          {confirm}
        </Button>
      </View>
    </DialogFrame>
  );
}
