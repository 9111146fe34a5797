import { Fragment } from 'react';
import { Text, View } from '@tarojs/components';
import { StateBadge, type BadgeTone } from './badge';
import { formatTime, unbrokenDates } from './time-text';
import './timeline.scss';

export interface TimelineEntry {
  key: string | number;
  /** What happened or is to come. */
  title: string;
  /** Institution and role, never a reviewer's name. */
  who?: string;
  /** ISO 8601; absent for what is still to come. */
  at?: string;
  state?: { tone: BadgeTone; word: string };
  remark?: string | null;
  /** What begins with this entry, above it. */
  heading?: string;
}

/** What happened and what is to come, one below the other, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View className="timeline" role="list">
      {entries.map(({ key, title, who, at, state, remark, heading }) => (
        <Fragment key={key}>
          {heading && <View className="timeline__heading">{heading}</View>}
          <View
            className={`timeline__entry timeline__entry--${state?.tone ?? 'quiet'} ${at ? '' : 'timeline__entry--ahead'}`}
            role="listitem"
          >
            <View className="timeline__head">
              <Text className="timeline__title">{unbrokenDates(title)}</Text>
              {state && <StateBadge tone={state.tone}>{state.word}</StateBadge>}
            </View>
            {who && <View className="timeline__line">{who}</View>}
            {at && <View className="timeline__line timeline__time">{formatTime(at)}</View>}
            {remark && <View className="timeline__remark">{remark}</View>}
          </View>
        </Fragment>
      ))}
    </View>
  );
}
