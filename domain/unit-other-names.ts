import type { FieldProblem } from '../contracts/problems';
import { displayInstitutionName, institutionNameFault } from './institution-facts';
import { normaliseInstitutionName } from './institution-name';

/** 其他名称 as the library writes names. */
export const normaliseOtherNames = (names: readonly string[]): string[] => names.map(displayInstitutionName);

/** @param ownName the unit's own, which is no other name */
export function otherNamesFaults(isNone: boolean, names: readonly string[], ownName: string): FieldProblem[] {
  if (isNone)
    return names.length > 0
      ? [{ path: '/isNone', message: '已勾选“无其它名称”，请取消勾选，或删去填写的名称。' }]
      : [];
  if (names.length === 0)
    return [{ path: '/isNone', message: '请填写其他名称；没有的，请勾选“无其它名称”。' }];
  const own = normaliseInstitutionName(ownName);
  const spellings = names.map(normaliseInstitutionName);
  return names.flatMap((name, at) => {
    const message =
      institutionNameFault(name, '其他名称') ??
      (spellings[at] === own ? '与单位名称相同，不需要填写。' : undefined) ??
      (spellings.indexOf(spellings[at] ?? '') < at ? '与上面的其他名称相同，请删去一个。' : undefined);
    return message ? [{ path: `/names/${at}`, message }] : [];
  });
}
