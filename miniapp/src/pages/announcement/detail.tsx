import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { paragraphsOf } from '@contracts/announcement-words';
import { OutsideLink } from '@/shared/controls/outside-link';
import { Page } from '@/shared/layout/page';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import './announcement.scss';

/** One announcement with its text: paragraphs, and addresses that lead on (R-T2). */
export default function AnnouncementDetail() {
  const { id = '' } = useRouter().params;
  const { session } = useLoginRequired();
  const resource = useResource(
    'GET /announcements/:id',
    { params: { id } },
    { isEnabled: session !== undefined },
  );
  return (
    <Page title="公告">
      <ResourceView resource={resource}>
        {({ title, text, shownFrom }) => (
          <View className="announcement">
            <Text className="announcement__title">{title}</Text>
            <View className="announcement__day">{formatTime(shownFrom).slice(0, 10)}</View>
            {paragraphsOf(text).map((pieces, index) => (
              <View key={index} className="announcement__paragraph">
                {pieces.map((piece, at) =>
                  piece.isLink ? (
                    <OutsideLink key={at} address={piece.text} />
                  ) : (
                    <Text key={at}>{piece.text}</Text>
                  ),
                )}
              </View>
            ))}
          </View>
        )}
      </ResourceView>
    </Page>
  );
}
