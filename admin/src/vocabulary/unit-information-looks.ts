import { unitInformationStateWords, type UnitInformationState } from '@contracts/unit-information-choices';
import { look, type StateLook } from './state-look';

/** 机构信息状态. */
export const unitInformationLooks: Record<UnitInformationState, StateLook> = {
  incomplete: look(unitInformationStateWords.incomplete, 'needs-you'),
  complete: look(unitInformationStateWords.complete, 'done'),
};
