import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { InboxItem } from '@contracts/inbox';
import { Pressable } from '@/shared/controls/pressable';
import { formatTime } from '@/shared/record/time-text';
import './inbox.scss';

/** One message: its beginning, and the whole once opened, which marks it read. */
export function InboxMessage({ item, onRead }: { item: InboxItem; onRead: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const isUnread = item.readAt === null;
  const toggle = () => {
    if (isUnread) onRead();
    setOpen(!isOpen);
  };
  return (
    <View className="inbox-message" role="listitem">
      <Pressable className="inbox-message__press" onPress={toggle}>
        <View className="inbox-message__head">
          <Text
            className={
              isUnread ? 'inbox-message__title inbox-message__title--unread' : 'inbox-message__title'
            }
          >
            {item.title}
          </Text>
          {isUnread && <Text className="inbox-message__mark">未读</Text>}
        </View>
        <View className={isOpen ? 'inbox-message__text' : 'inbox-message__text inbox-message__text--short'}>
          {item.text}
        </View>
        <View className="inbox-message__time">{formatTime(item.createdAt)}</View>
      </Pressable>
    </View>
  );
}
