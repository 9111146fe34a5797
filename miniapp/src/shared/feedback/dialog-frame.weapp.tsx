import { View } from '@tarojs/components';
import type { DialogFrameProps } from './dialog-frame-props';

/** A box over the dimmed page, which can't be scrolled meanwhile. */
export function DialogFrame({ onClose, children }: DialogFrameProps) {
  return (
    <View className="confirm-dialog__cover" catchMove onClick={onClose}>
      <View className="confirm-dialog" onClick={(event) => event.stopPropagation()}>
        {children}
      </View>
    </View>
  );
}
