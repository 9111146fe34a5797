import { Notice } from '@/shared/feedback/notice';
import { MaterialCard } from './material-card';
import { failedAt, materialSlots, withFiles } from './material-slots';
import type { WizardWork } from './use-wizard';

/** The materials that this application asks for, each with why, what a good picture shows, and its files (R-L1). */
export function MaterialsStep({ wizard }: { wizard: WizardWork }) {
  const { definition, state, content, saver, errors } = wizard;
  const { askedMaterials } = state.draft;
  const slots = materialSlots(definition.materials, askedMaterials, content.materials);
  return (
    <>
      <Notice tone="info">
        请拍摄原件，四角完整、文字清晰；每张上传后自动保存。不同的选择和填写会改变所需材料。
      </Notice>
      {slots.map((slot) => (
        <MaterialCard
          key={slot.path}
          slot={slot}
          error={errors[slot.path]}
          failed={failedAt(slot, state)}
          onFailed={(failed) => saver.keepFailed(slot.path, failed)}
          onSettled={(picture) => saver.forgetFailed(slot.path, picture)}
          onSending={(sending) => saver.expect(sending)}
          onChange={(change) => {
            const given = saver.files();
            const files = materialSlots(definition.materials, askedMaterials, given).find(
              ({ path }) => path === slot.path,
            );
            saver.change({ materials: withFiles(given, slot, change(files?.uploadIds ?? [])) });
            void saver.save();
          }}
        />
      ))}
    </>
  );
}
