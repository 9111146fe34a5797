import { View } from '@tarojs/components';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { useResource } from '@/shared/resource/use-resource';
import { AnnouncementRow } from '@/pages/announcement/announcement-row';
import './home.scss';

const mostOnHome = 3;

/** 公告: those pinned and the newest, and the way to the others (R-T2). The home doesn't wait for them, nor fail with them. */
export function Announcements() {
  const query = { place: 'candidates', limit: mostOnHome } as const;
  const { data } = useResource('GET /announcements', { query }, { isRemembered: true });
  if (!data) return null;
  return (
    <View className="home__group">
      <View className="home__title">公告</View>
      {data.items.length === 0 ? (
        <View className="home__none">目前没有公告；平台发布后会出现在这里。</View>
      ) : (
        <LinkList>
          {data.items.map((item) => (
            <AnnouncementRow key={item.id} announcement={item} />
          ))}
          {data.nextCursor && (
            <LinkRow title={`全部 ${data.total} 则公告`} onPress={() => go('pages/announcement/index')} />
          )}
        </LinkList>
      )}
    </View>
  );
}
