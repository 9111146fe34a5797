import { normaliseInstitutionName } from './institution-name';

/** What no two institutions share: a name in its normalised form, a credit code (R-D3). */
export interface Claim {
  readonly what: 'name' | 'credit-code';
  readonly value: string;
}

/** Where a claim is taken: by an institution of the library, or by an application that is under review. */
export type ClaimHolder = 'library' | 'application';

const words = { name: '机构名称', 'credit-code': '统一社会信用代码' } as const;
const fields = { name: '/name', 'credit-code': '/creditCode' } as const;

/** The form's field that a claim comes from. */
export const claimField = ({ what }: Pick<Claim, 'what'>): string => fields[what];

/** The sentence for whoever comes second; never who came first. */
export function claimSentence({ what }: Pick<Claim, 'what'>, holder: ClaimHolder): string {
  return holder === 'library'
    ? `该${words[what]}已在机构库中，无需重复申请，可以在小程序“工作单位”中直接搜索。`
    : `该${words[what]}已有申请正在审核，请等待审核结果，可以用“详细搜索”查看。`;
}

/** The sentence for a unit of the library that takes a further name, or corrects its credit code (R-E5). */
export function takenByAnotherSentence({ what }: Pick<Claim, 'what'>, holder: ClaimHolder): string {
  if (what === 'credit-code')
    return '该统一社会信用代码已属于另一个机构，不能重复使用；有异议的，请联系主管单位或平台管理员。';
  return holder === 'library'
    ? '该名称已是另一个机构的名称，不能重复使用；有异议的，请联系主管单位或平台管理员。'
    : '该名称已有机构注册申请正在审核，不能使用；有异议的，请联系主管单位或平台管理员。';
}

/** What an institution claims; of a name the form in which any spelling of it is equal. */
export const claimsOf = ({ name, creditCode }: { name: string; creditCode: string | null }): Claim[] => [
  { what: 'name', value: normaliseInstitutionName(name) },
  ...(creditCode ? [{ what: 'credit-code' as const, value: creditCode }] : []),
];
