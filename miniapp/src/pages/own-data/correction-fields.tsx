import { View } from '@tarojs/components';
import {
  answerWorkingDays,
  correctionKindWords,
  correctionProofs,
  correctionProofTitles,
  correctionTextLength,
  type CorrectionKind,
  type CorrectionProof,
} from '@contracts/data-correction-states';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { goInstead } from '@/shared/navigation/go';
import { PhotoSlot } from '@/shared/photo/photo-slot';
import './own-data.scss';

type Proofs = Readonly<Partial<Record<CorrectionProof, string>>>;

/** All that is filled in below what is wrong; the page keeps it while one looks back. */
interface Typed {
  readonly stands: string;
  readonly right: string;
  readonly proofs: Proofs;
}

export const nothingTyped: Typed = { stands: '', right: '', proofs: {} };

interface CorrectionFieldsProps {
  kind: CorrectionKind;
  typed: Typed;
  setTyped: (change: (typed: Typed) => Typed) => void;
  onBack: () => void;
}

const proofLimits = { minWidth: 480, minHeight: 480 };

/** What stands there, what is right, and pictures that prove it. */
export function CorrectionFields({ kind, typed, setTyped, onBack }: CorrectionFieldsProps) {
  const { stands, right, proofs } = typed;
  const { isBusy, problem, errors, send, showErrors, forgetError } = useSending();
  const ask = () => {
    const missing = {
      ...(stands.trim() === '' && { '/stands': '请填写现在的内容。' }),
      ...(right.trim() === '' && { '/right': '请填写正确的内容。' }),
    };
    if (Object.keys(missing).length > 0) return showErrors(missing);
    void send(
      {
        intention: `data-corrections/${kind}`,
        label: '申请更正',
        route: 'POST /data-corrections',
        input: { body: { kind, ...typed } },
      },
      ({ id }) => goInstead('pages/own-data/correction', { id }),
    );
  };
  // One place more than there are pictures.
  const filled = correctionProofs.filter((slot) => proofs[slot] !== undefined).length;
  return (
    <Page
      title="申请更正"
      actions={
        <BottomBar>
          <Button kind="secondary" onPress={onBack}>
            上一步
          </Button>
          <Button id="send-correction" isBusy={isBusy} onPress={ask}>
            提交申请
          </Button>
        </BottomBar>
      }
    >
      {problem?.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <SectionCard title={correctionKindWords[kind]}>
        <TextField
          id="field-stands"
          label="现在的内容"
          help="平台上显示的是什么，在哪里看到的"
          isLong
          maxLength={correctionTextLength}
          value={stands}
          error={errors['/stands']}
          onChange={(text) => {
            forgetError('/stands');
            setTyped((before) => ({ ...before, stands: text }));
          }}
        />
        <TextField
          id="field-right"
          label="正确的内容"
          help="应当是什么，依据是什么"
          isLong
          maxLength={correctionTextLength}
          value={right}
          error={errors['/right']}
          onChange={(text) => {
            forgetError('/right');
            setTyped((before) => ({ ...before, right: text }));
          }}
        />
        <View className="own-data__purpose">
          {`平台核实后在 ${answerWorkingDays} 个工作日内答复，答复前可以撤回。`}
        </View>
      </SectionCard>
      <SectionCard title="证明材料（选填）">
        {correctionProofs.slice(0, filled + 1).map((slot) => (
          <PhotoSlot
            key={slot}
            id={`field-proofs-${slot}`}
            request={{ title: correctionProofTitles[slot], frame: 'page' }}
            limits={proofLimits}
            purpose="data-correction"
            uploadId={proofs[slot]}
            error={errors[`/proofs/${slot}`]}
            onUploaded={({ id }) => {
              forgetError(`/proofs/${slot}`);
              setTyped((before) => ({ ...before, proofs: { ...before.proofs, [slot]: id } }));
            }}
            onRemove={() => setTyped((before) => ({ ...before, proofs: without(before.proofs, slot) }))}
          />
        ))}
      </SectionCard>
    </Page>
  );
}

/** Those after it move up, so that the next place is the one below. */
function without(proofs: Proofs, removed: CorrectionProof): Proofs {
  const left = correctionProofs.flatMap((slot) => (slot === removed ? [] : (proofs[slot] ?? [])));
  return Object.fromEntries(
    left.flatMap((id, place) => {
      const slot = correctionProofs[place];
      return slot ? [[slot, id]] : [];
    }),
  );
}
