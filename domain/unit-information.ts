import type { InstitutionKind } from '../contracts/institution-kinds';
import { askedOfKind } from '../contracts/institution-registration-states';
import type {
  Affiliation,
  UnitInformationState,
  UnitInformationTask,
} from '../contracts/unit-information-choices';
import { departmentLevel } from './institution-tree';

/** A list that is filled in, or ticked as empty on purpose. */
export interface ListAnswer {
  readonly count: number;
  readonly isNone: boolean;
}

/** What the rows say of a unit's information, as far as the rule asks. */
export interface UnitInformationFacts {
  readonly kind: InstitutionKind;
  readonly creditCode: string | null;
  readonly licenceNumber: string | null;
  /** 基本信息 was saved; each saving is whole but for the two numbers, which the kind asks for or not. */
  readonly hasBasic: boolean;
  readonly hasAddress: boolean;
  readonly otherNames: ListAnswer;
  /** Those in use. */
  readonly internalDepartments: ListAnswer;
  readonly isConfirmed: boolean;
}

export interface UnitInformationStanding {
  readonly state: UnitInformationState;
  /** In the order of the page. */
  readonly todo: readonly UnitInformationTask[];
}

/** 未完善/已完善: complete once every section says something and the unit has confirmed the whole (R-E5). */
export function unitInformationStanding(facts: UnitInformationFacts): UnitInformationStanding {
  const isOpen: Record<UnitInformationTask, boolean> = {
    basic: !facts.hasBasic || lacksNumber(facts),
    'other-names': isUnanswered(facts.otherNames),
    address: !facts.hasAddress,
    'internal-departments': isUnanswered(facts.internalDepartments),
    confirmation: !facts.isConfirmed,
  };
  const tasks: readonly UnitInformationTask[] = [
    'basic',
    'other-names',
    'address',
    'internal-departments',
    'confirmation',
  ];
  const todo = tasks.filter((task) => isOpen[task]);
  return { state: todo.length === 0 ? 'complete' : 'incomplete', todo };
}

const isUnanswered = ({ count, isNone }: ListAnswer): boolean => count === 0 && !isNone;

function lacksNumber({ kind, creditCode, licenceNumber }: UnitInformationFacts): boolean {
  const asked = numbersAskedOf(kind);
  return (asked.creditCode && !creditCode) || (asked.licence !== null && !licenceNumber);
}

/** Which of the two numbers a kind has, and what its licence is called. A department has a credit code alone. */
export function numbersAskedOf(kind: InstitutionKind): { creditCode: boolean; licence: string | null } {
  return kind === 'department' ? { creditCode: true, licence: null } : askedOfKind[kind];
}

/** 行政隶属, by who supervises: a department's level, or the 卫生院 of a village clinic. The province has none. */
export function affiliationOf(
  supervisor: { kind: InstitutionKind; divisionCode: string } | undefined,
): Affiliation | null {
  if (!supervisor) return null;
  return supervisor.kind === 'department' ? departmentLevel(supervisor.divisionCode) : 'township';
}

/** Why a unit of one kind can't simply be called another; `undefined`: it can. */
export function kindChangeFault(
  from: InstitutionKind,
  to: InstitutionKind,
  { hasSubordinates, hasOpenRegistrations }: { hasSubordinates: boolean; hasOpenRegistrations: boolean },
): string | undefined {
  if (from === to) return undefined;
  if (from === 'department' || to === 'department') return '主管部门的机构类别不能修改。';
  if (from === 'village-clinic' || to === 'village-clinic')
    return '村卫生室、服务站由卫生院主管，不能与其他类别互改，请按新类别重新注册。';
  if (hasSubordinates) return '该机构还有下属机构，不能修改机构类别。';
  if (hasOpenRegistrations)
    return '还有以该机构为主管单位的机构注册申请待审核，请先审核完毕，再修改机构类别。';
  return undefined;
}
