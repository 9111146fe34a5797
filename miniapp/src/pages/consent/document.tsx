import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { consentWords, type ConsentKind } from '@contracts/consent-kinds';
import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import './document.scss';

const isKind = (kind: string | undefined): kind is ConsentKind => kind !== undefined && kind in consentWords;

/** One of the texts that are agreed to, with its version (R-V1); readable without login. */
export default function ConsentDocument() {
  const { kind } = useRouter().params;
  const shown = isKind(kind) ? kind : 'privacy';
  const resource = useResource('GET /consent-documents/:kind', { params: { kind: shown } });
  return (
    <Page title={consentWords[shown]}>
      <ResourceView resource={resource}>
        {({ title, version, sections }) => (
          <View className="document">
            <Text className="document__title">{title}</Text>
            <View className="document__version">版本 {version}</View>
            {sections.map((section) => (
              <View key={section.heading} className="document__section">
                <Text className="document__heading">{section.heading}</Text>
                {section.paragraphs.map((paragraph) => (
                  <View key={paragraph} className="document__paragraph">
                    {paragraph}
                  </View>
                ))}
              </View>
            ))}
          </View>
        )}
      </ResourceView>
    </Page>
  );
}
