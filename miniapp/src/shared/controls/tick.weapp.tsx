import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import type { TickProps } from './tick-props';
import './tick.scss';

/** A statement to tick. */
export function Tick({ id, isTicked, onChange, children }: TickProps) {
  return (
    <View className="tick" id={id} onClick={() => onChange(!isTicked)}>
      <View className={isTicked ? 'tick__box tick__box--ticked' : 'tick__box'}>
        {isTicked && <Icon name="check" size="small" />}
      </View>
      <View className="tick__words">{children}</View>
    </View>
  );
}
