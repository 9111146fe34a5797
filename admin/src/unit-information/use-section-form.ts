import type { UnitInformation } from '@contracts/unit-information';
import type { VersionedSection } from '@contracts/unit-information-choices';
import { useEffect, useState } from 'react';
import { call } from '../api/api';
import type { ApiProblem } from '../api/problem';
import { focusSoon } from '../keyboard/focus-soon';

/** What is wrong, by the path in the request's body. */
export type Faults = Readonly<Record<string, string>>;

/** The sentences of the fields that are wrong, by their paths; in the order of the page. */
export const faultsOf = (words: Readonly<Record<string, string | false>>): Faults =>
  Object.fromEntries(
    Object.entries(words).flatMap(([name, fault]) => (fault ? [[`/values/${name}`, fault]] : [])),
  );

export interface SectionFormProps {
  information: UnitInformation;
  onSaved: (answer: UnitInformation) => void;
  /** Somebody else's was taken instead of what was typed. */
  onTaken: (latest: UnitInformation) => void;
  /** Whether something typed is not saved yet. */
  onUnsaved: (section: VersionedSection, isUnsaved: boolean) => void;
}

interface SectionFormOptions<Draft> extends Pick<SectionFormProps, 'information' | 'onUnsaved'> {
  section: VersionedSection;
  /** As it was read. */
  saved: Draft;
  version: number;
}

/**
 * A section that saves by itself. What is wrong stands at its field, and the focus goes to the first. Where somebody else
 * has saved meanwhile, what was typed stays and the latest is held beside it, for the person to decide (R-E5).
 */
export function useSectionForm<Draft>(options: SectionFormOptions<Draft>) {
  const { section, saved, information, onUnsaved } = options;
  const [draft, setDraft] = useState(saved);
  const [version, setVersion] = useState(options.version);
  const [faults, setFaults] = useState<Faults>({});
  const [latest, setLatest] = useState<UnitInformation>();
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  useEffect(() => {
    onUnsaved(section, isUnsaved);
    return () => onUnsaved(section, false);
  }, [section, isUnsaved, onUnsaved]);

  const show = (found: Faults) => {
    setFaults(found);
    const [first] = Object.keys(found);
    if (first) focusSoon(fieldId(section, first));
  };
  const loadLatest = async () => {
    const params = { id: information.institutionId };
    setLatest(await call('GET /institutions/:id/information', { params }).catch(() => undefined));
  };

  return {
    draft,
    version,
    isUnsaved,
    latest,
    id: (path: string) => fieldId(section, path),
    faultOf: (path: string): string | undefined => faults[path],
    /** Whether the page has the field, so that what is wrong with it stands there. */
    isShown: (path: string): boolean => document.getElementById(fieldId(section, path)) !== null,
    /** What is wrong with a field is forgotten as it is changed. */
    change: (next: Draft, ...paths: string[]) => {
      setDraft(next);
      setFaults((now) => Object.fromEntries(Object.entries(now).filter(([path]) => !paths.includes(path))));
    },
    /** Whether it may be sent, as far as the page itself can tell. */
    isSound: (found: Faults): boolean => {
      show(found);
      return Object.keys(found).length === 0;
    },
    refused: ({ code, fields }: ApiProblem) => {
      show(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
      if (code === 'changed-elsewhere') void loadLatest();
    },
    /** What was typed is to be saved over the latest. */
    keepTyped: (latestVersion: number) => {
      setVersion(latestVersion);
      setLatest(undefined);
    },
  };
}

/** What a section's panel has to know of its form. */
export type SectionForm = Pick<
  ReturnType<typeof useSectionForm>,
  'isUnsaved' | 'latest' | 'isShown' | 'keepTyped'
>;

/** The id of the control whose value a section's body has at this path. */
const fieldId = (section: VersionedSection, path: string): string =>
  `${section}${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
