import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { useWaitingToSend } from '../request/waiting-to-send';
import './notice.scss';

/** Shows what was pressed and not answered yet while the network is bad. */
export function WaitingBanner() {
  const waiting = useWaitingToSend();
  if (waiting.length === 0) return null;
  return (
    <View className="notice notice--needs-you notice--banner" role="status">
      <Icon name="clock" />
      <Text>
        网络不稳定，“{waiting.map((item) => item.label).join('”“')}”待发送，正在自动重试，请勿重复提交。
      </Text>
    </View>
  );
}
