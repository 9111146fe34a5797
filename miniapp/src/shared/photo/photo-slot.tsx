import { Image, Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Pressable } from '../controls/pressable';
import { Notice } from '../feedback/notice';
import { Icon } from '../icon/icon';
import { usePhotoSlot, type PhotoSlotWork } from './use-photo-slot';
import './photo-slot.scss';

interface PhotoSlotProps extends PhotoSlotWork {
  id: string;
  help?: string;
  /** What a good picture shows. */
  hints?: readonly string[];
  /** What the server or a reviewer says of the picture that is there. */
  error?: string;
  /** Where the picture needn't be there: takes it away again. */
  onRemove?: () => void;
}

/** A place for one picture: what it must show, the picture, and what is wrong with it, at once. */
export function PhotoSlot({ id, help, hints = [], error, onRemove, ...work }: PhotoSlotProps) {
  const { title, frame } = work.request;
  const { stage, problem, take, send } = usePhotoSlot(work);
  const shown =
    stage.name === 'there' ? stage.address : stage.name === 'empty' ? undefined : stage.picture.path;
  // What was said of the picture before holds no more of one that is yet to be sent.
  const said = problem ?? (stage.name === 'checked' || stage.name === 'sending' ? undefined : error);
  const isWarned = stage.name === 'checked' && !problem;
  return (
    <View className="photo-slot">
      <Text className="photo-slot__title">{title}</Text>
      {help && <View className="photo-slot__help">{help}</View>}
      {hints.length > 0 && <View className="photo-slot__help">要求：{hints.join('；')}。</View>}
      <Pressable
        id={id}
        className={`photo-slot__box photo-slot__box--${frame} ${shown ? 'photo-slot__box--filled' : ''}`}
        label={shown ? `重拍${title}` : `拍摄${title}`}
        onPress={() => void take()}
      >
        {shown ? (
          <Image className="photo-slot__picture" src={shown} mode="aspectFit" />
        ) : (
          <View className="photo-slot__empty">
            <Icon name="camera" size="large" />
            <Text>拍摄或选择照片</Text>
          </View>
        )}
      </Pressable>
      {stage.name === 'sending' && (
        <View className="photo-slot__progress" role="status">
          正在上传 {stage.percent}%
        </View>
      )}
      {stage.name === 'checked' &&
        [...stage.verdict.refusals, ...stage.verdict.warnings].map((sentence) => (
          <Notice key={sentence} tone={stage.verdict.refusals.includes(sentence) ? 'refused' : 'needs-you'}>
            {sentence}
          </Notice>
        ))}
      {said && <Notice tone="refused">{said}</Notice>}
      {shown && stage.name !== 'sending' && (
        <View className="photo-slot__verbs">
          <Button kind={isWarned ? 'primary' : 'secondary'} size="small" onPress={() => void take()}>
            重拍
          </Button>
          {onRemove && stage.name === 'there' && (
            <Button id={`${id}-remove`} kind="secondary" size="small" onPress={onRemove}>
              删除
            </Button>
          )}
          {stage.name === 'checked' && stage.verdict.refusals.length === 0 && (
            <Button
              kind={isWarned ? 'secondary' : 'primary'}
              size="small"
              onPress={() => void send(stage.picture)}
            >
              {problem ? '重新上传' : '仍然使用'}
            </Button>
          )}
        </View>
      )}
    </View>
  );
}
