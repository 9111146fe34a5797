import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import { Button as WeappButton, Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { DialogFrame } from '../feedback/dialog-frame';
import '../feedback/confirm-dialog.scss';

interface PrivacyAnswer {
  event: 'agree' | 'disagree';
  buttonId?: string;
}
type Answer = (answer: PrivacyAnswer) => void;

const agreeButtonId = 'agree-privacy';
let open: Answer | undefined;
const listeners = new Set<() => void>();

function ask(answer: Answer | undefined): void {
  open = answer;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Registers, before any interface is called, for WeChat's question whether the privacy guide was accepted
 * (R-V1). The interface that needed it waits for the answer.
 */
export function answerPrivacyQuestions(): void {
  Taro.onNeedPrivacyAuthorization?.((resolve: Answer) => ask(resolve));
}

/** The question on the open page: WeChat demands that agreeing is a tap on a button of its own kind. */
export function PrivacyAuthorization() {
  const answer = useSyncExternalStore(subscribe, () => open);
  if (!answer) return null;
  const decide = (event: PrivacyAnswer['event']) => {
    answer({ event, buttonId: agreeButtonId });
    ask(undefined);
  };
  return (
    <DialogFrame label="隐私保护指引" onClose={() => decide('disagree')}>
      <Text className="confirm-dialog__title">隐私保护指引</Text>
      <View className="confirm-dialog__text">
        接下来要使用相机、相册等功能。请先阅读
        <Text className="text-link" onClick={() => void Taro.openPrivacyContract?.({})}>
          《湖北卫生人才小程序隐私保护指引》
        </Text>
        ，同意后继续；不同意则不会使用这些功能。
      </View>
      <View className="confirm-dialog__verbs">
        <Button kind="secondary" onPress={() => decide('disagree')}>
          不同意
        </Button>
        <WeappButton
          id={agreeButtonId}
          className="button button--primary button--medium"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => decide('agree')}
        >
          同意
        </WeappButton>
      </View>
    </DialogFrame>
  );
}
