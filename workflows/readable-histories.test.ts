import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../test/project-file';

/** What a supervisor reads in the Temporal UI: a step without words shows the name of a function. */
interface RecordedEvent {
  readonly eventId: string;
  readonly eventType: string;
  readonly markerRecordedEventAttributes?: { readonly markerName: string };
  readonly userMetadata?: { readonly summary?: { readonly data: string } };
}

const folder = projectFile('workflows/histories');
const chinese = /\p{Script=Han}/u;

function isStep({ eventType, markerRecordedEventAttributes: marker }: RecordedEvent): boolean {
  return (
    eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED' ||
    eventType === 'EVENT_TYPE_TIMER_STARTED' ||
    marker?.markerName === 'core_local_activity'
  );
}

const wordsOf = ({ userMetadata }: RecordedEvent): string =>
  Buffer.from(userMetadata?.summary?.data ?? '', 'base64').toString();

test.each(readdirSync(folder))('R-S1 every step of %s is readable in words', (file) => {
  const { history } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
    history: { events: RecordedEvent[] };
  };
  const wordless = history.events.filter((event) => isStep(event) && !chinese.test(wordsOf(event)));
  expect(wordless.map(({ eventId, eventType }) => `${eventId} ${eventType}`)).toEqual([]);
});
