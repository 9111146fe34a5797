import { Text } from '@tarojs/components';
import type { ConsentKind } from '@contracts/consent';
import { go } from '@/shared/navigation/go';

export const documentNames: Record<ConsentKind, string> = {
  privacy: '隐私政策',
  agreement: '用户协议',
  face: '人脸识别同意书',
};

/** The name of a text within a sentence, leading to it. */
export function DocumentLink({ kind }: { kind: ConsentKind }) {
  const name = `《${documentNames[kind]}》`;
  const open = () => go('pages/consent/document', { kind });
  if (process.env.TARO_ENV === 'h5') {
    return (
      <button type="button" className="text-link text-link--button" onClick={open}>
        {name}
      </button>
    );
  }
  return (
    <Text
      className="text-link"
      onClick={(event) => {
        event.stopPropagation();
        open();
      }}
    >
      {name}
    </Text>
  );
}
