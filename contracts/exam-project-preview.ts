import type { ApplicationContent } from './exam-application';
import type { ApplicationDraft } from './exam-application-routes';
import type { ExamProjectDefinition } from './exam-project';

/**
 * What the console and the preview in its frame, a page of the mini-program, say to each other (R-L2). The frame
 * draws and the console asks the API: nothing of it is stored, and the frame needs no session.
 */

/** Where the page lies that may be framed by our own pages, and by no others. */
export const previewAddress = '/m/preview#/pages/exam-application-preview/index';

export type Judgement = Pick<ApplicationDraft, 'content' | 'faults' | 'askedSections' | 'askedMaterials'>;

/** To the console. */
export type PreviewRequest =
  | { readonly kind: 'preview-ready' }
  | {
      readonly kind: 'preview-judge';
      readonly id: number;
      readonly content: ApplicationContent;
      /** Whether the candidate is bound to a unit, for the preview's sake. */
      readonly hasUnit: boolean;
    };

/** To the preview. */
export type PreviewAnswer =
  | {
      readonly kind: 'preview-show';
      readonly name: string;
      readonly definition: ExamProjectDefinition;
      readonly judgement: Judgement;
    }
  | { readonly kind: 'preview-judged'; readonly id: number; readonly judgement: Judgement }
  | { readonly kind: 'preview-refused'; readonly id: number; readonly sentence: string };
