import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { InboxItem } from '@contracts/inbox';
import { Button } from '@/shared/controls/button';
import { Pressable } from '@/shared/controls/pressable';
import { go } from '@/shared/navigation/go';
import { formatTime } from '@/shared/record/time-text';
import { findRecordPage } from './record-page';
import './inbox.scss';

/** One message: its beginning; once opened, which marks it read, the whole and the way to what it is about. */
export function InboxMessage({ item, onRead }: { item: InboxItem; onRead: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const record = findRecordPage(item);
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
      {isOpen && record && (
        <View className="inbox-message__verb">
          <Button kind="secondary" size="small" onPress={() => go(record.page, record.query)}>
            查看办理情况
          </Button>
        </View>
      )}
    </View>
  );
}
