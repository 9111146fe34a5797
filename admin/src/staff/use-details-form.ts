import type { PersonalDetails } from '@contracts/personal-details';
import type { PersonalDetailField } from '@contracts/personal-details-choices';
import {
  beginningOfPersonalDetails,
  personalDetailsDifferences,
  type PersonalDetailsDraft,
} from '@contracts/personal-details-draft';
import type { FieldProblem } from '@contracts/problems';
import { useState } from 'react';
import { call } from '../api/api';
import type { ApiProblem } from '../api/problem';
import { focusSoon } from '../keyboard/focus-soon';

type Faults = Readonly<Record<string, string>>;

/**
 * The details of one roster entry as they are typed. What is wrong stands at its field, and the focus goes to the first. Where
 * somebody else has saved meanwhile, what was typed stays and the latest is held beside it, for the clerk to decide.
 */
export function useDetailsForm(entryId: string, details: PersonalDetails) {
  const [begun, setBegun] = useState(details);
  const [draft, setDraft] = useState<PersonalDetailsDraft>(beginningOfPersonalDetails(details));
  const [faults, setFaults] = useState<Faults>({});
  const [latest, setLatest] = useState<PersonalDetails>();

  const show = (found: readonly FieldProblem[]) => {
    setFaults(Object.fromEntries(found.map(({ path, message }) => [path, message])));
    const [first] = found;
    if (first) focusSoon(idOfPath(first.path));
  };
  const loadLatest = async () =>
    setLatest(
      await call('GET /staff/:id/personal-details', { params: { id: entryId } }).catch(() => undefined),
    );

  return {
    draft,
    version: begun.version,
    faults,
    latest,
    isTyped: personalDetailsDifferences(draft, beginningOfPersonalDetails(begun)).length > 0,
    idOf: (field: PersonalDetailField) => idOfPath(`/values/${field}`),
    /** Whether the page has the field, so that what is wrong with it stands there. */
    isShown: (path: string): boolean => document.getElementById(idOfPath(path)) !== null,
    show,
    /** What is wrong with a field is forgotten as it is changed. */
    change: (field: PersonalDetailField, value: string) => {
      setDraft((now) => ({ ...now, [field]: value }));
      setFaults((now) =>
        Object.fromEntries(Object.entries(now).filter(([path]) => path !== `/values/${field}`)),
      );
    },
    refused: ({ code, fields }: ApiProblem) => {
      show(fields);
      if (code === 'changed-elsewhere') void loadLatest();
    },
    /** Begins anew with what the server has. */
    begin: (saved: PersonalDetails) => {
      setBegun(saved);
      setDraft(beginningOfPersonalDetails(saved));
      setLatest(undefined);
    },
    /** What was typed is to be saved over the latest. */
    keepTyped: (over: PersonalDetails) => {
      setBegun(over);
      setLatest(undefined);
    },
  };
}

const idOfPath = (path: string): string => `personal-details${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
