import { SectionCard } from '@/shared/layout/section-card';
import { FormSection } from '@/shared/form-section/form-section';
import { FormRows } from '@/shared/form-section/form-rows';
import { asRow } from '@/shared/form-section/form-schema';
import { useRegions } from '@/shared/region/use-regions';
import { View } from '@tarojs/components';
import { withoutRow } from './material-slots';
import type { WizardWork } from './use-wizard';

/** One section of the form; a section that is a list has its rows instead of fields. */
export function SectionStep({ wizard }: { wizard: WizardWork }) {
  const { schema, key, errors, content, saver, definition } = wizard;
  const regions = useRegions();
  if (!schema) return null;
  const name = key.slice('form/'.length);
  const change = (value: unknown) => saver.change({ sections: { [name]: value } });
  const changeRows = (rows: unknown[], removed?: number) =>
    saver.change({
      sections: { [name]: rows },
      ...(removed !== undefined && {
        materials: withoutRow(definition.materials, saver.files(), `/form/${name}`, removed),
      }),
    });
  const onBlur = () => void saver.save();
  const common = { path: `/form/${name}`, errors, regions, onBlur };

  if (schema.type === 'array') {
    return (
      <SectionCard title={schema.title}>
        <FormRows schema={schema} value={content.form[name]} onChange={changeRows} {...common}>
          {(row) => <FormSection {...row} />}
        </FormRows>
      </SectionCard>
    );
  }
  return (
    <SectionCard title={schema.title}>
      {schema.description && <View className="wizard__help">{schema.description}</View>}
      <FormSection schema={schema} value={asRow(content.form[name])} onChange={change} {...common} />
    </SectionCard>
  );
}
