import { institutionKindWords } from '@contracts/institution-kinds';
import type { UnitHit } from '@contracts/unit';
import type { Fact } from '../record/facts';

type Unit = Pick<UnitHit, 'code' | 'name' | 'kind' | 'supervisor'>;

/** What tells one institution from another of like name (R-C1). */
export function unitFacts({ name, code, kind, supervisor }: Unit): Fact[] {
  return [
    { label: '单位名称', value: name },
    { label: '机构编码', value: code },
    { label: '主管单位', value: supervisor?.name ?? '无' },
    { label: '机构类别', value: institutionKindWords[kind] },
  ];
}
