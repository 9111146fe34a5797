import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import {
  administrativeRankWords,
  economicTypeWords,
  publicNatureWords,
  sponsorWords,
} from '@contracts/unit-information-choices';
import { useAction } from '../api/use-action';
import { missingOfBasic, wholeBasic, type BasicDraft } from './basic-draft';
import { Choice, Field, FieldGrid } from './field-grid';
import { BasicFacts } from './section-facts';
import { SectionPanel } from './section-panel';
import { useSectionForm, type SectionFormProps } from './use-section-form';

/** 二、基本信息: every field of the manual's figure (002, 2-1). */
export function BasicForm({ information, onSaved, onTaken, onUnsaved }: SectionFormProps) {
  const { basic, asked } = information;
  const form = useSectionForm<BasicDraft>({
    ...{ section: 'basic', saved: basic.values, version: basic.version },
    ...{ information, onUnsaved },
  });
  const { draft } = form;
  const save = useAction('PUT /unit-information/basic', { onRefused: form.refused });

  const submit = async () => {
    const values = wholeBasic(draft, asked);
    if (!form.isSound(missingOfBasic(draft, asked)) || !values) return;
    const answer = await save.send({ body: { version: form.version, values } });
    if (answer) onSaved(answer);
  };
  const at = (name: keyof BasicDraft) => ({
    id: form.id(`/values/${name}`),
    fault: form.faultOf(`/values/${name}`),
    onChange: (value: unknown) => form.change({ ...draft, [name]: value }, `/values/${name}`),
  });
  const text = (name: 'creditCode' | 'licenceNumber' | 'legalRepresentative' | 'websiteDomain') => ({
    ...at(name),
    value: draft[name] ?? '',
  });
  const standard = at('isUpToStandard');
  return (
    <SectionPanel
      title="二、基本信息"
      of="basic"
      {...{ information, form, save, onTaken }}
      Values={BasicFacts}
      onSave={() => void submit()}
    >
      <FieldGrid>
        {asked.creditCode && (
          <Field {...text('creditCode')} label="统一社会信用代码" maxLength={40} help="18 位" />
        )}
        {asked.licence && <Field {...text('licenceNumber')} label={`${asked.licence}号`} maxLength={60} />}
        <Field {...at('foundedOn')} label="成立日期" type="date" value={draft.foundedOn ?? ''} />
        <Field {...text('legalRepresentative')} label="法人代表（负责人）" maxLength={100} />
        <Choice {...at('sponsor')} label="设置/主办单位" value={draft.sponsor} words={sponsorWords} />
        <Field {...text('websiteDomain')} label="网站域名" isOptional maxLength={200} help="没有的不填" />
        <Choice
          {...at('economicType')}
          label="登记注册经济类型"
          value={draft.economicType}
          words={economicTypeWords}
        />
        <Choice
          {...at('administrativeRank')}
          label="单位行政级别"
          value={draft.administrativeRank}
          words={administrativeRankWords}
        />
        <Choice
          {...at('publicNature')}
          label="单位事业性质"
          value={draft.publicNature}
          words={publicNatureWords}
        />
        <FormControl error={standard.fault !== undefined} required>
          <FormLabel id="is-up-to-standard">是否达到建设标准</FormLabel>
          <RadioGroup
            row
            aria-labelledby="is-up-to-standard"
            value={draft.isUpToStandard === undefined ? '' : String(draft.isUpToStandard)}
            onChange={(_, value) => standard.onChange(value === 'true')}
          >
            <FormControlLabel
              value="true"
              control={<Radio size="small" slotProps={{ input: { id: standard.id } }} />}
              label="是"
            />
            <FormControlLabel value="false" control={<Radio size="small" />} label="否" />
          </RadioGroup>
          {standard.fault && <FormHelperText>{standard.fault}</FormHelperText>}
        </FormControl>
      </FieldGrid>
    </SectionPanel>
  );
}
