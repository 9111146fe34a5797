import { isObject } from '../call-json';
import { malformedAnswer } from './errors';

/** What OCR noticed about a card that it could read. */
export type CardWarning =
  | 'border-missing'
  | 'covered'
  | 'copy'
  | 'photographed-screen'
  | 'temporary-card'
  | 'edited'
  | 'glare'
  | 'date-invalid'
  | 'electronic-card'
  | 'watermark';

const warnings: Readonly<Record<string, CardWarning>> = {
  '-9101': 'border-missing',
  '-9102': 'copy',
  '-9103': 'photographed-screen',
  '-9104': 'temporary-card',
  '-9105': 'covered',
  '-9106': 'edited',
  '-9107': 'glare',
  '-9108': 'copy',
  '-9109': 'date-invalid',
  '-9110': 'electronic-card',
  '-9111': 'watermark',
};

/** The warnings in `AdvancedInfo`, a JSON text. A number that isn't known yet is passed over. */
export function readWarnings(advancedInfo: string | undefined): readonly CardWarning[] {
  if (!advancedInfo) return [];
  const info = parse(advancedInfo);
  const codes: readonly unknown[] = isObject(info) && Array.isArray(info.WarnInfos) ? info.WarnInfos : [];
  return [...new Set(codes.flatMap((code) => warnings[String(code)] ?? []))];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformedAnswer();
  }
}
