import { useEffect, useState } from 'react';
import { Text } from '@tarojs/components';
import './deadline-text.scss';
import { formatTime, timeLeft } from './time-text';

interface DeadlineTextProps {
  /** ISO 8601. */
  at: string;
}

/** A deadline as a date with the time left: `2026-11-20 17:00，还有 2 天`. */
export function DeadlineText({ at }: DeadlineTextProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Text>
      {formatTime(at)}，<Text className="deadline__left">{timeLeft(at, now) ?? '已截止'}</Text>
    </Text>
  );
}
