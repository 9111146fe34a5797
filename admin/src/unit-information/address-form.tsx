import type { AddressInformation } from '@contracts/unit-information';
import { useAction } from '../api/use-action';
import { DivisionFields } from './division-fields';
import { Field, FieldGrid } from './field-grid';
import { AddressFacts } from './section-facts';
import { SectionPanel } from './section-panel';
import { faultsOf, useSectionForm, type Faults, type SectionFormProps } from './use-section-form';

type Draft = Partial<AddressInformation>;

/** 四、地址信息. */
export function AddressForm({ information, onSaved, onTaken, onUnsaved }: SectionFormProps) {
  const { address } = information;
  const form = useSectionForm<Draft>({
    ...{ section: 'address', saved: address.values, version: address.version },
    ...{ information, onUnsaved },
  });
  const { draft } = form;
  const save = useAction('PUT /unit-information/address', { onRefused: form.refused });

  const submit = async () => {
    const { divisionCode, address: detail, postcode, phone, email } = draft;
    if (!form.isSound(missing(draft)) || !divisionCode || !detail || !postcode || !phone) return;
    const values = { divisionCode, address: detail, postcode, phone, ...(email?.trim() && { email }) };
    const answer = await save.send({ body: { version: form.version, values } });
    if (answer) onSaved(answer);
  };
  const text = (name: 'address' | 'postcode' | 'phone' | 'email') => ({
    id: form.id(`/values/${name}`),
    value: draft[name] ?? '',
    fault: form.faultOf(`/values/${name}`),
    onChange: (value: string) => form.change({ ...draft, [name]: value }, `/values/${name}`),
  });
  return (
    <SectionPanel
      title="四、地址信息"
      of="address"
      {...{ information, form, save, onTaken }}
      Values={AddressFacts}
      onSave={() => void submit()}
    >
      <FieldGrid>
        <DivisionFields
          id={form.id('/values/divisionCode')}
          value={draft.divisionCode}
          fault={form.faultOf('/values/divisionCode')}
          onChange={(divisionCode) => form.change({ ...draft, divisionCode }, '/values/divisionCode')}
        />
        <Field {...text('address')} label="详细地址" maxLength={300} help="写明街道和门牌号" />
        <Field {...text('postcode')} label="邮政编码" maxLength={20} help="6 位" />
        <Field {...text('phone')} label="单位电话" maxLength={40} help="例如：027-87654321" />
        <Field {...text('email')} label="电子邮箱" isOptional maxLength={100} help="没有的不填" />
      </FieldGrid>
    </SectionPanel>
  );
}

const missing = (draft: Draft): Faults =>
  faultsOf({
    divisionCode: !draft.divisionCode && '请选择所在的县（市、区）。',
    address: !draft.address?.trim() && '请填写详细地址。',
    postcode: !draft.postcode?.trim() && '请填写 6 位邮政编码。',
    phone: !draft.phone?.trim() && '请填写单位电话。',
  });
