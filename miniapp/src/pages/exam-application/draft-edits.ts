import type { DraftChoice, ApplicationMaterial } from '@contracts/exam-application';
import type { ApplicationDraft } from '@contracts/exam-application-routes';

/** What the form holds while it is filled in: anything may still be missing. */
export interface DraftContent {
  choice: DraftChoice;
  form: Readonly<Record<string, unknown>>;
  materials: readonly ApplicationMaterial[];
}

/** What was changed here and isn't stored yet, in the parts that the API takes. Never changed in place. */
export interface DraftEdits {
  choice?: DraftChoice;
  sections?: Readonly<Record<string, unknown>>;
  materials?: readonly ApplicationMaterial[];
}

/** The stored draft as it reads with what was changed here. */
export function contentWith(draft: { content: DraftContent }, edits: DraftEdits): DraftContent {
  const { choice, form, materials } = draft.content;
  return {
    choice: edits.choice ?? choice,
    form: { ...form, ...edits.sections },
    materials: edits.materials ?? materials,
  };
}

/** Two changes one after the other as one. */
export function withEdits(edits: DraftEdits, next: DraftEdits): DraftEdits {
  return {
    ...edits,
    ...next,
    ...((edits.sections ?? next.sections) && { sections: { ...edits.sections, ...next.sections } }),
  };
}

export function hasEdits({ choice, sections, materials }: DraftEdits): boolean {
  return (
    choice !== undefined ||
    materials !== undefined ||
    (sections !== undefined && Object.keys(sections).length > 0)
  );
}

/** What was changed since `sent` went out, so that an answer never undoes what was typed meanwhile. */
export function editsSince(edits: DraftEdits, sent: DraftEdits): DraftEdits {
  const sections = Object.entries(edits.sections ?? {}).filter(
    ([name, value]) => value !== sent.sections?.[name],
  );
  return {
    ...(edits.choice !== sent.choice && { choice: edits.choice }),
    ...(sections.length > 0 && { sections: Object.fromEntries(sections) }),
    ...(edits.materials !== sent.materials && { materials: edits.materials }),
  };
}

/** Whether the stored draft says what was changed here already: our own save, whose answer was lost. */
export function isStoredAlready(draft: Pick<ApplicationDraft, 'content'>, edits: DraftEdits): boolean {
  return JSON.stringify(contentWith(draft, edits)) === JSON.stringify(contentWith(draft, {}));
}
