import { Text } from '@tarojs/components';
import { consentWords, type ConsentKind } from '@contracts/consent-kinds';
import { go } from '@/shared/navigation/go';

/** The name of a text within a sentence, leading to it. */
export function DocumentLink({ kind }: { kind: ConsentKind }) {
  const name = `《${consentWords[kind]}》`;
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
