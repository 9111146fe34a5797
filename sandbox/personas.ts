/**
 * The invented people that whoever tries the product can be. `db/seeds/demo-people.json` has the same rows for
 * the product's demo data; a test holds the two together.
 */
export interface Persona {
  id: string;
  name: string;
  documentType: 'id-card' | 'passport';
  documentNumber: string;
  phone: string;
  openid: string;
  role: PersonaRole;
  /** What the authority's register says about name and number. */
  authority: 'agrees' | 'name-mismatch' | 'not-a-resident';
}

export type PersonaRole =
  | 'candidate'
  | 'unit-reviewer'
  | 'county-reviewer'
  | 'other-county-reviewer'
  | 'city-reviewer'
  | 'province-reviewer'
  | 'hr-account'
  | 'department-hr'
  | 'platform-administrator'
  | 'supervisor';

export const roleNames: Readonly<Record<PersonaRole, string>> = {
  candidate: '考生',
  'unit-reviewer': '单位业务管理人',
  'county-reviewer': '县级主管部门审核人',
  'other-county-reviewer': '另一县级主管部门审核人',
  'city-reviewer': '市级主管部门审核人',
  'province-reviewer': '省级主管部门审核人',
  'hr-account': '医院人事管理主体账号',
  'department-hr': '主管部门人事管理主体账号',
  'platform-administrator': '平台管理员',
  supervisor: '监督',
};

export const personas: readonly Persona[] = [
  {
    id: 'nurse',
    name: '甲示例',
    documentType: 'id-card',
    documentNumber: '420106199503120024',
    phone: '13800001001',
    openid: 'oDemo-nurse',
    role: 'candidate',
    authority: 'agrees',
  },
  {
    id: 'candidate-2',
    name: '乙示例',
    documentType: 'id-card',
    documentNumber: '420102199307080015',
    phone: '13800001002',
    openid: 'oDemo-candidate-2',
    role: 'candidate',
    authority: 'agrees',
  },
  {
    id: 'candidate-3',
    name: '丙示例',
    documentType: 'id-card',
    documentNumber: '420502199701210027',
    phone: '13800001003',
    openid: 'oDemo-candidate-3',
    role: 'candidate',
    authority: 'agrees',
  },
  {
    id: 'candidate-rare-name',
    name: '阿依·示例𠮷',
    documentType: 'id-card',
    documentNumber: '422801199609170044',
    phone: '13800001004',
    openid: 'oDemo-candidate-rare-name',
    role: 'candidate',
    authority: 'agrees',
  },
  {
    id: 'unit-reviewer',
    name: '丁示例',
    documentType: 'id-card',
    documentNumber: '420106198505210010',
    phone: '13800001011',
    openid: 'oDemo-unit-reviewer',
    role: 'unit-reviewer',
    authority: 'agrees',
  },
  {
    id: 'county-reviewer',
    name: '戊示例',
    documentType: 'id-card',
    documentNumber: '420106198202140027',
    phone: '13800001012',
    openid: 'oDemo-county-reviewer',
    role: 'county-reviewer',
    authority: 'agrees',
  },
  {
    id: 'other-county-reviewer',
    name: '辰示例',
    documentType: 'id-card',
    documentNumber: '420502198002140029',
    phone: '13800001019',
    openid: 'oDemo-other-county-reviewer',
    role: 'other-county-reviewer',
    authority: 'agrees',
  },
  {
    id: 'city-reviewer',
    name: '己示例',
    documentType: 'id-card',
    documentNumber: '420102198008300036',
    phone: '13800001013',
    openid: 'oDemo-city-reviewer',
    role: 'city-reviewer',
    authority: 'agrees',
  },
  {
    id: 'province-reviewer',
    name: '庚示例',
    documentType: 'id-card',
    documentNumber: '420602197811050016',
    phone: '13800001014',
    openid: 'oDemo-province-reviewer',
    role: 'province-reviewer',
    authority: 'agrees',
  },
  {
    id: 'hospital-hr',
    name: '辛示例',
    documentType: 'id-card',
    documentNumber: '420106198804030044',
    phone: '13800001015',
    openid: 'oDemo-hospital-hr',
    role: 'hr-account',
    authority: 'agrees',
  },
  {
    id: 'department-hr',
    name: '寅示例',
    documentType: 'id-card',
    documentNumber: '420106198510170033',
    phone: '13800001018',
    openid: 'oDemo-department-hr',
    role: 'department-hr',
    authority: 'agrees',
  },
  {
    id: 'platform-administrator',
    name: '壬示例',
    documentType: 'id-card',
    documentNumber: '421002198606190039',
    phone: '13800001016',
    openid: 'oDemo-platform-administrator',
    role: 'platform-administrator',
    authority: 'agrees',
  },
  {
    id: 'supervisor',
    name: '癸示例',
    documentType: 'id-card',
    documentNumber: '420111197512240011',
    phone: '13800001017',
    openid: 'oDemo-supervisor',
    role: 'supervisor',
    authority: 'agrees',
  },
  {
    id: 'authority-disagrees',
    name: '子示例',
    documentType: 'id-card',
    documentNumber: '420106199402260028',
    phone: '13800001021',
    openid: 'oDemo-authority-disagrees',
    role: 'candidate',
    authority: 'name-mismatch',
  },
  {
    id: 'non-mainland',
    name: 'SHILI CHOU',
    documentType: 'passport',
    documentNumber: 'X00000022',
    phone: '13800001022',
    openid: 'oDemo-non-mainland',
    role: 'candidate',
    authority: 'not-a-resident',
  },
  {
    id: 'township-candidate',
    name: '午示例',
    documentType: 'id-card',
    documentNumber: '420106199608180031',
    phone: '13800001031',
    openid: 'oDemo-township-candidate',
    role: 'candidate',
    authority: 'agrees',
  },
  {
    id: 'township-clerk',
    name: '未示例',
    documentType: 'id-card',
    documentNumber: '420106198811050043',
    phone: '13800001032',
    openid: 'oDemo-township-clerk',
    role: 'candidate',
    authority: 'agrees',
  },
];

export function findPersona(id: string): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}
