import type { RegistrationForm } from '../../contracts/institution-registration';
import { askedOfKind } from '../../contracts/institution-registration-states';
import { institutionKindWords } from '../../contracts/institution-kinds';
import { normaliseRegistration } from '../../domain/institution-registration-form';
import { stampedFormPdf } from '../printed-document/pdf/stamped-form';
import type { FileAnswer } from '../route';
import type { Services } from '../services';
import { checkFields } from './form-check';

/** 单位用户注册申请表 with what was typed, to be printed and stamped (R-D2). Nothing is kept. */
export async function printBlankForm(
  { database, encryption }: Services,
  personId: string,
  form: RegistrationForm,
): Promise<FileAnswer> {
  const supervisor = await checkFields(database, form);
  const person = await database('person')
    .where({ id: personId })
    .first<{ phone_enc: Buffer | null }>('phone_enc');
  const registration = normaliseRegistration(form);
  const { licence } = askedOfKind[form.kind];
  const { name, address, kind, creditCode, licenceNumber, applicantName } = registration;
  const fields = [
    { label: '机构名称', value: name },
    { label: '机构地址', value: address },
    { label: '机构类别', value: institutionKindWords[kind] },
    { label: '主管单位', value: supervisor.name },
    ...(creditCode ? [{ label: '统一社会\n信用代码', value: creditCode }] : []),
    ...(licence && licenceNumber ? [{ label: `${licence}号`, value: licenceNumber }] : []),
    { label: '申请人姓名', value: applicantName },
    { label: '申请人手机', value: person.phone_enc ? encryption.decryptText(person.phone_enc) : '' },
  ];
  const bytes = await stampedFormPdf({
    title: '单位用户注册申请表',
    name,
    footer: '湖北卫生人才 · 机构注册',
    fields,
    declaration:
      '本单位申请注册为湖北卫生人才平台的单位用户，承诺以上内容真实、准确，与证照一致，并对此负责。',
  });
  return { bytes, fileName: '单位用户注册申请表.pdf' };
}
