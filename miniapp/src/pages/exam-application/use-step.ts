import { useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { focusFirstError } from '@/shared/form/focus-error';
import type { StepKey } from './wizard-steps';

/** The step that is open. A step opens at its top, or at the field that a link meant. */
export function useStep(initial: StepKey, field: string | undefined) {
  const [key, setKey] = useState(initial);
  const wanted = useRef(field);
  const hasOpened = useRef(false);

  useEffect(() => {
    if (wanted.current) focusFirstError([wanted.current]);
    else if (hasOpened.current) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    wanted.current = undefined;
    hasOpened.current = true;
  }, [key]);

  const open = (next: StepKey, nextField?: string) => {
    if (next === key && nextField) focusFirstError([nextField]);
    else wanted.current = nextField;
    setKey(next);
  };
  return { key, open };
}
