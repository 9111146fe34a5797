import { View } from '@tarojs/components';
import {
  selfCorrectedKinds,
  selfCorrectedNotes,
  selfCorrectedWords,
} from '@contracts/data-correction-states';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { selfCorrectedPlaces } from './self-corrected-places';
import './own-data.scss';

/** What is wrong, each led to where one puts it right by oneself; the rest is asked for (R-V2). */
export function CorrectionLinks() {
  return (
    <>
      <View className="own-data__heading">更正</View>
      <LinkList>
        {selfCorrectedKinds.map((kind) => (
          <LinkRow
            key={kind}
            icon={selfCorrectedPlaces[kind].icon}
            title={selfCorrectedWords[kind]}
            text={selfCorrectedNotes[kind]}
            onPress={() => go(selfCorrectedPlaces[kind].page)}
          />
        ))}
        <LinkRow
          icon="shield"
          title="申请更正"
          text="姓名、证件等不能自行修改的信息，向平台申请"
          onPress={() => go('pages/own-data/corrections')}
        />
      </LinkList>
    </>
  );
}
