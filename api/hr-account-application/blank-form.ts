import { institutionKindWords, type InstitutionKind } from '../../contracts/institution-kinds';
import { documentTypeWords, type DocumentType } from '../../contracts/identity-states';
import { blankFormLinkHours } from '../../domain/hr-account-application';
import { normaliseOfficeContact } from '../../domain/office-contact';
import { maskDocumentNumber, maskPhone } from '../../domain/mask';
import { stampedFormPdf } from '../printed-document/pdf/stamped-form';
import { once } from '../once';
import type { FileAnswer, HandlerInput } from '../route';
import type { Services } from '../services';
import { hashSecret } from '../session/secret';
import { checkForm, getDepartment } from './unit';

type Asking = HandlerInput<'POST /hr-account-applications/blank-form-links'>;

/**
 * A link to the form with this unit's and this person's data. The address is a secret of 128 bits and says nothing else. Asked
 * for again with its key it is the same link: the secret follows from the key by an HMAC, so that it needn't be kept.
 */
export async function makeBlankFormLink(
  { database, config, blindIndex }: Services,
  { body: { institutionId, form: typed }, session: { personId }, message }: Asking,
): Promise<{ url: string; expiresAt: string }> {
  checkForm(typed);
  await getDepartment(database, institutionId);
  const { department, officePhone } = normaliseOfficeContact(typed);
  const messageId = message.idFor(`blank-form/${personId}`);
  const token = blindIndex('blank-form-link', messageId).subarray(0, 16).toString('base64url');
  const change = { messageId, requestHash: message.requestHash, turn: `blank-form:${personId}` };
  const expiresAt = await once(database, change, async (trx) => {
    const [row] = await trx('blank_form_link')
      .insert({
        token_hash: hashSecret(token),
        person_id: personId,
        institution_id: institutionId,
        contact_department: department,
        office_phone: officePhone,
        expires_at: trx.raw('now() + make_interval(hours => ?)', [blankFormLinkHours]),
      })
      .returning<{ expires_at: Date }[]>('expires_at');
    if (!row) throw new Error('insert … returning gave no row');
    return row.expires_at.toISOString();
  });
  return { url: `${config.publicOrigin}/blank-form?token=${token}`, expiresAt };
}

interface FormRow {
  unit: string;
  code: string;
  kind: InstitutionKind;
  address: string | null;
  supervisor: string | null;
  applicant: string | null;
  documentType: DocumentType;
  documentNumber: Buffer;
  phone: Buffer | null;
  department: string;
  officePhone: string;
}

/** 人事账号申请表 of a link that hasn't expired. Whoever has the link needs no login, so numbers of the person are masked. */
export async function printBlankForm(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  token: string,
): Promise<FileAnswer | undefined> {
  const { rows } = await database.raw<{ rows: FormRow[] }>(
    `select unit.name as unit, unit.code, unit.kind, unit.address, above.name as supervisor,
            person.name as applicant, person.document_type as "documentType",
            person.document_number_enc as "documentNumber", person.phone_enc as phone,
            link.contact_department as department, link.office_phone as "officePhone"
       from blank_form_link link
       join institution unit on unit.id = link.institution_id
       left join institution above on above.id = unit.parent_id
       join person on person.id = link.person_id and person.identity_state = 'verified'
      where link.token_hash = ? and link.expires_at > now()`,
    [hashSecret(token)],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { unit, applicant, phone } = row;
  const bytes = await stampedFormPdf({
    title: '单位人事账号申请表',
    name: unit,
    footer: '湖北卫生人才 · 单位人事账号',
    fields: [
      { label: '单位名称', value: unit },
      { label: '机构编码', value: row.code },
      { label: '机构类别', value: institutionKindWords[row.kind] },
      { label: '主管单位', value: row.supervisor ?? '' },
      { label: '单位地址', value: row.address ?? '' },
      { label: '申请人姓名', value: applicant ?? '' },
      {
        label: documentTypeWords[row.documentType],
        value: maskDocumentNumber(encryption.decryptText(row.documentNumber)),
      },
      { label: '手机', value: phone ? maskPhone(encryption.decryptText(phone)) : '' },
      { label: '所在部门', value: row.department },
      { label: '办公电话', value: row.officePhone },
    ],
    declaration:
      '上述人员为本单位在职人员。本单位授权其担任本单位在湖北卫生人才平台的人事管理主体账号管理员，并对其使用该账号办理的业务负责。',
  });
  return { bytes, fileName: '单位人事账号申请表.pdf' };
}
