import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ApplicationMaterial } from '@contracts/exam-application';
import type { MaterialDefinition } from '@contracts/exam-project-form';
import { MaterialPicture } from './material-picture';
import { PicturePreview } from './picture-preview';
import './material-card.scss';

interface MaterialsViewProps {
  definitions: readonly MaterialDefinition[];
  materials: readonly ApplicationMaterial[];
}

/** The files that were given, under the names of their materials. */
export function MaterialsView({ definitions, materials }: MaterialsViewProps) {
  const [previewed, setPreviewed] = useState<{ uploadId: string; title: string }>();
  const given = definitions
    .map(({ key, title }) => ({ title, files: materials.filter(({ material }) => material === key) }))
    .filter(({ files }) => files.length > 0);
  return (
    <View className="content-view__group">
      <Text className="content-view__title">材料</Text>
      {given.length === 0 && <View className="content-view__none">尚未上传材料</View>}
      {given.map(({ title, files }) => (
        <View key={title} className="content-view__material">
          <Text>
            {title}（{files.length} 张）
          </Text>
          <View className="material-card__pictures">
            {files.map(({ uploadId }) => (
              <MaterialPicture
                key={uploadId}
                uploadId={uploadId}
                label={title}
                onPress={() => setPreviewed({ uploadId, title })}
              />
            ))}
          </View>
        </View>
      ))}
      {previewed && <PicturePreview {...previewed} onClose={() => setPreviewed(undefined)} />}
    </View>
  );
}
