import { Image, Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Pressable } from '@/shared/controls/pressable';
import { Notice } from '@/shared/feedback/notice';
import { Icon } from '@/shared/icon/icon';
import { useNewPicture, type NewPictureWork } from './use-new-picture';
import './material-picture.scss';

interface NewPictureProps extends NewPictureWork {
  verb: string;
}

/** Room for one more picture, and what is wrong with the one just taken before it is sent. */
export function NewPicture({ verb, ...work }: NewPictureProps) {
  const { title } = work;
  const { stage, problem, take, send, drop } = useNewPicture(work);
  if (stage.name === 'empty') {
    return (
      <>
        <Pressable
          className="material-picture material-picture--new"
          label={`上传${title}`}
          onPress={() => void take()}
        >
          <Icon name="camera" />
          <Text>{verb}</Text>
        </Pressable>
        {problem && <Notice tone="refused">{problem}</Notice>}
      </>
    );
  }
  if (stage.name === 'sending') {
    return (
      <View className="material-picture" role="status">
        <Image className="material-picture__image" src={stage.picture.path} mode="aspectFit" />
        <View className="material-picture__progress">正在上传 {stage.percent}%</View>
      </View>
    );
  }
  const refusals = stage.name === 'failed' ? [stage.sentence] : stage.verdict.refusals;
  const warnings = stage.name === 'failed' ? [] : stage.verdict.warnings;
  const inPlaceOf = stage.name === 'failed' ? stage.picture : stage.inPlaceOf;
  return (
    <View className="material-card__verdict">
      <View className="material-picture">
        <Image className="material-picture__image" src={stage.picture.path} mode="aspectFit" />
      </View>
      {refusals.map((sentence) => (
        <Notice key={sentence} tone="refused">
          {sentence}
        </Notice>
      ))}
      {warnings.map((sentence) => (
        <Notice key={sentence} tone="needs-you">
          {sentence}
        </Notice>
      ))}
      <View className="material-card__verbs">
        <Button kind="text" size="small" onPress={() => drop(stage.picture)}>
          放弃
        </Button>
        <Button kind="secondary" size="small" onPress={() => void take(inPlaceOf)}>
          重新选择
        </Button>
        {(stage.name === 'failed' || refusals.length === 0) && (
          <Button size="small" onPress={() => send(stage.picture, inPlaceOf)}>
            {stage.name === 'failed' ? '重新上传' : '仍然使用'}
          </Button>
        )}
      </View>
    </View>
  );
}
