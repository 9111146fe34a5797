import fc from 'fast-check';
import type { TypedPersonalDetails } from '../contracts/personal-details';
import { personalDetailChoices as choices } from '../contracts/personal-details-choices';
import type { Choice } from '../contracts/choice';

const one = <C extends readonly Choice[]>(from: C): fc.Arbitrary<C[number]['value']> =>
  fc.constantFrom(...from.map(({ value }): C[number]['value'] => value));

/** What somebody may type: every field of some list's values, or left out. */
export const anyPersonalDetails: fc.Arbitrary<TypedPersonalDetails> = fc.record(
  {
    identityType: one(choices.identityType),
    nationality: fc.oneof(fc.constantFrom('CN', 'HK', 'TW'), one(choices.nationality)),
    ethnicity: fc.oneof(fc.constantFrom('01', '15'), one(choices.ethnicity)),
    politicalStatus: one(choices.politicalStatus),
    education: one(choices.education),
    degree: one(choices.degree),
    title: one(choices.title),
    post: one(choices.post),
    establishment: one(choices.establishment),
  },
  { requiredKeys: ['identityType', 'nationality'] },
);
