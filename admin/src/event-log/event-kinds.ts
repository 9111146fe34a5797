import type { EventLogEntry } from '@contracts/event-log';

export const eventKindWords: Record<EventLogEntry['kind'], string> = { change: '办理', access: '查看' };

export const eventKindChoices = Object.entries(eventKindWords).map(([id, name]) => ({ id, name }));
