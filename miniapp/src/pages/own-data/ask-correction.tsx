import { useState } from 'react';
import {
  correctionKindNotes,
  correctionKinds,
  correctionKindWords,
  selfCorrectedKinds,
  selfCorrectedNotes,
  selfCorrectedWords,
  type CorrectionKind,
  type SelfCorrectedKind,
} from '@contracts/data-correction-states';
import { Button } from '@/shared/controls/button';
import { RadioList } from '@/shared/controls/radio-list';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { CorrectionFields, nothingTyped } from './correction-fields';
import { selfCorrectedPlaces } from './self-corrected-places';

type Kind = CorrectionKind | SelfCorrectedKind;

const options = [
  ...correctionKinds.map((kind) => ({
    ...{ value: kind, text: correctionKindWords[kind], note: correctionKindNotes[kind] },
  })),
  ...selfCorrectedKinds.map((kind) => ({
    ...{ value: kind, text: selfCorrectedWords[kind], note: `可以自行修改：${selfCorrectedNotes[kind]}` },
  })),
];

const isSelfCorrected = (kind: Kind): kind is SelfCorrectedKind =>
  selfCorrectedKinds.some((one) => one === kind);

/** 申请更正: first what is wrong, which leads to its own page where one can change it by oneself; then what is right (R-V2). */
export default function AskCorrection() {
  useLoginRequired();
  const [kind, setKind] = useState<Kind | null>(null);
  const [isChosen, setChosen] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  if (kind && isChosen && !isSelfCorrected(kind))
    return <CorrectionFields {...{ kind, typed, setTyped }} onBack={() => setChosen(false)} />;
  return (
    <Page title="申请更正" actions={kind && <Onward kind={kind} onChosen={() => setChosen(true)} />}>
      <SectionCard title="哪一项有误">
        <RadioList
          name="field-kind"
          value={kind}
          options={options}
          onChange={(value) => setKind(options.find((option) => option.value === value)?.value ?? null)}
        />
      </SectionCard>
    </Page>
  );
}

const Onward = ({ kind, onChosen }: { kind: Kind; onChosen: () => void }) => (
  <BottomBar>
    {isSelfCorrected(kind) ? (
      <Button
        onPress={() => go(selfCorrectedPlaces[kind].page)}
      >{`去修改${selfCorrectedWords[kind]}`}</Button>
    ) : (
      <Button id="choose-kind" onPress={onChosen}>
        下一步
      </Button>
    )}
  </BottomBar>
);
