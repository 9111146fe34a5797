import type { FieldProblem } from '../contracts/problems';
import { mostInternalDepartments } from '../contracts/unit-information-choices';
import { displayInstitutionName } from './institution-facts';
import { normaliseInstitutionName } from './institution-name';

/** 内设机构 as it was sent or is stored. */
export interface TypedDepartment {
  readonly id?: string;
  readonly name: string;
  readonly isRetired: boolean;
}

export const normaliseDepartments = (departments: readonly TypedDepartment[]): TypedDepartment[] =>
  departments.map((each) => ({
    ...each,
    name: displayInstitutionName(each.name),
  }));

export function departmentsFaults(isNone: boolean, departments: readonly TypedDepartment[]): FieldProblem[] {
  const inUse = departments.filter(({ isRetired }) => !isRetired);
  if (isNone && inUse.length > 0)
    return [{ path: '/isNone', message: '已勾选“无内设机构”，请取消勾选，或停用列出的内设机构。' }];
  if (!isNone && inUse.length === 0)
    return [{ path: '/isNone', message: '请添加内设机构（部门、科室）；没有的，请勾选“无内设机构”。' }];
  if (inUse.length > mostInternalDepartments)
    return [
      {
        path: '/departments',
        message: `使用中的内设机构最多 ${mostInternalDepartments} 个，现有 ${inUse.length} 个，请停用不再使用的。`,
      },
    ];
  const spellings = departments.map(({ name, isRetired }) =>
    isRetired ? undefined : normaliseInstitutionName(name),
  );
  return departments.flatMap(({ name, isRetired }, at) => {
    const message =
      departmentNameFault(name) ??
      (!isRetired && spellings.indexOf(spellings[at]) < at
        ? '与上面的内设机构重名，请改名或删去一个。'
        : undefined);
    return message ? [{ path: `/departments/${at}/name`, message }] : [];
  });
}

function departmentNameFault(name: string): string | undefined {
  if (name === '') return '请填写内设机构名称。';
  if ([...name].length > 50) return '内设机构名称最多 50 个字，请核对后重新填写。';
  if (!/^[\p{Script=Han}\p{Script=Latin}\d（）〔〕“”·、\-/&+ ]+$/u.test(name))
    return '内设机构名称只能有汉字、字母、数字和括号。';
  return normaliseInstitutionName(name) === '' ? '请填写内设机构名称。' : undefined;
}
