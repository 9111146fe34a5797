import { isMessageTemplate, type MessageTemplate, renderStoredMessage, wordsOf } from './message-templates';
import { givingUpReasons, isGivingUpReason } from './messages/giving-up-reason';

/**
 * The texts that a provider's template may be filled with: `title`, `text`, `status`, `hint`, and the parameters; of a
 * time also its day and its clock (`dueAt`, `dueDay`, `dueTime`), of an amount the yuan (`fee`). Nothing for a message of
 * a later version.
 */
export function messageValues(message: {
  template: string;
  params: object;
}): Readonly<Record<string, string>> | undefined {
  const { template, params } = message;
  if (!isMessageTemplate(template)) return undefined;
  const { status, hint } = wordsOf(template);
  const given = Object.entries(params).flatMap(([name, value]) => valuesOf(name, String(value)));
  return { ...renderStoredMessage(message), status, hint, ...Object.fromEntries(given) };
}

/** The names that {@link messageValues} has for a message. */
export function valueNamesOf(template: MessageTemplate): ReadonlySet<string> {
  const own = Object.keys(wordsOf(template).params).flatMap((name) =>
    valuesOf(name, '').map(([value]) => value),
  );
  return new Set(['title', 'text', 'status', 'hint', ...own]);
}

function valuesOf(name: string, text: string): [string, string][] {
  if (name === 'feeFen') return [['fee', String(Number(text) / 100)]];
  if (name === 'reason') return [[name, isGivingUpReason(text) ? givingUpReasons[text].short : text]];
  if (name !== 'at' && name !== 'dueAt') return [[name, text]];
  const [dayName, timeName] = name === 'at' ? ['day', 'time'] : ['dueDay', 'dueTime'];
  // As `shanghaiMinute` writes it.
  const [, year, month, day, time = ''] = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)$/.exec(text) ?? [];
  const monthDay = year ? `${Number(month)}月${Number(day)}日` : text;
  return [
    [name, year ? `${year}年${monthDay} ${time}` : text],
    [dayName, monthDay],
    [timeName, time],
  ];
}
