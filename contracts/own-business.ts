import { Type } from '@sinclair/typebox';
import { institutionName } from './page';

/** Of which unit and business something is, as the person it concerns reads it. */
export const whichBusiness = {
  institution: institutionName,
  businessCode: Type.String(),
  businessName: Type.String(),
};
