import { documentTypeWords, identityStateWords, type IdentityState } from '../../contracts/identity-states';
import type { RoleName } from '../../contracts/login';
import type { Encryption } from '../../runtime/encryption';
import { actorWords } from '../login/roles';
import { columnsOf, minuteOf, wordOf, type OwnSheet } from './own-sheet';

interface PersonRow {
  name: string | null;
  phone_enc: Buffer | null;
  phone_bound_at: Date | null;
  created_at: Date;
  wechat: number;
}

interface RoleRow {
  role: RoleName;
  institution: string;
  granted_at: Date;
  ended_at: Date | null;
}

/** Who one is, how one logs in, and what one manages or managed. */
export const basicSheet: OwnSheet = {
  columns: columnsOf(['项目', 20], ['内容', 40]),
  async read({ database, encryption }, personId) {
    const row = await database('person')
      .where({ id: personId })
      .first<PersonRow>(
        ...['name', 'phone_enc', 'phone_bound_at', 'created_at'],
        database.raw('(select count(*)::int from wechat_login where person_id = person.id) as wechat'),
      );
    const roles = await database('role_holding as holding')
      .join('institution', 'institution.id', 'holding.institution_id')
      .where({ 'holding.person_id': personId })
      .orderBy('holding.granted_at')
      .select<RoleRow[]>(
        ...['holding.role', 'institution.name as institution', 'holding.granted_at', 'holding.ended_at'],
      );
    return [
      ['姓名', row.name ?? '尚未实名'],
      ['手机号码', row.phone_enc ? encryption.decryptText(row.phone_enc) : '未绑定'],
      ['手机绑定时间', minuteOf(row.phone_bound_at)],
      ['微信', row.wechat > 0 ? '已绑定' : '未绑定'],
      ['注册时间', minuteOf(row.created_at)],
      ...roles.map(({ granted_at: from, ended_at: until, ...role }) => [
        '管理的账号',
        `${actorWords({ ...role, isPerson: false })}，${minuteOf(from)} 至 ${until ? minuteOf(until) : '今'}`,
      ]),
    ];
  },
};

interface IdentityRow {
  identity_state: IdentityState;
  document_type: string | null;
  document_number_enc: Buffer | null;
  verified_at: Date | null;
  sex: 'female' | 'male' | null;
  born_on: string | null;
}

interface StepRow {
  at: Date;
  what: string;
  outcome: string | null;
  /** What was typed for a manual review, and why it was refused. */
  document_type: string | null;
  name_enc: Buffer | null;
  document_number_enc: Buffer | null;
  reason_enc: Buffer | null;
}

/** The proven document, and how it came to that: tries, and manual reviews with what was typed for them. */
export const identitySheet: OwnSheet = {
  columns: columnsOf(['时间', 18], ['项目', 20], ['内容', 40]),
  async read({ database, encryption }, personId) {
    const person = await database('person')
      .where({ id: personId })
      .first<IdentityRow>(
        ...['identity_state', 'document_type', 'document_number_enc', 'verified_at', 'sex'],
        database.raw('born_on::text as born_on'),
      );
    const number = person.document_number_enc;
    const { rows: steps } = await database.raw<{ rows: StepRow[] }>(stepsOfIdentity, { personId });
    return [
      ['', '认证状态', identityStateWords[person.identity_state]],
      ['', '证件类型', wordOf(documentTypeWords, person.document_type)],
      ['', '证件号码', number ? encryption.decryptText(number) : ''],
      ['', '性别', person.sex ? { female: '女', male: '男' }[person.sex] : ''],
      ['', '出生日期', person.born_on ?? ''],
      [minuteOf(person.verified_at), '认证通过', ''],
      ...steps.map((step) => [
        minuteOf(step.at),
        step.what,
        `${wordOf(outcomeWords, step.outcome ?? 'pending')}${reviewed(encryption, step)}`,
      ]),
    ];
  },
};

/** `：护照，姓名，号码；意见`; empty for what isn't a manual review. */
function reviewed(encryption: Encryption, step: StepRow): string {
  const [name, number, reason] = [step.name_enc, step.document_number_enc, step.reason_enc].map(
    (text) => text && encryption.decryptText(text),
  );
  if (!name || !number) return '';
  const typed = [wordOf(documentTypeWords, step.document_type), name, number].join('，');
  return `：${typed}${reason ? `；${reason}` : ''}`;
}

const stepsOfIdentity = `
  select requested_at as at, '人工审核' as what, outcome, document_type, name_enc, document_number_enc, reason_enc
    from identity_review where person_id = :personId
   union all
  select began_at, '自动核验', outcome, null, null, null, null from identity_attempt where person_id = :personId
   union all
  select t.began_at, '本人确认（' || case t.way when 'face' then '人脸识别' else '证件扫描' end || '）', t.outcome,
         null, null, null, null
    from face_check_try t where t.person_id = :personId
   order by at`;

const outcomeWords: Readonly<Record<string, string>> = {
  pending: '尚无结果',
  passed: '通过',
  failed: '未通过',
  refused: '未通过',
  withdrawn: '本人撤回',
  expired: '超过期限',
  'not-counted': '不计入',
  'belongs-to-another': '证件属于另一账号',
};
