import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { privateFilter, setPrivateFilter, usePrivateFilter } from './private-filter';

export interface PrivateTextFilterProps {
  source: string;
  label: string;
  /** Fewer characters don't filter yet. */
  minLength?: number;
  maxLength: number;
}

const pauseMs = 400;

/** A filter by a name or a number of a person: typed, it filters after a pause, and stays out of the address. */
export function PrivateTextFilter({ source, label, minLength = 1, maxLength }: PrivateTextFilterProps) {
  const { resource, page, setPage } = useListContext();
  const applied = usePrivateFilter(resource)[source] ?? '';
  const [text, setText] = useState(applied);
  const typing = useRef<ReturnType<typeof setTimeout>>();

  // Cleared from outside, for instance by 清除筛选.
  useEffect(() => setText(applied), [applied]);
  useEffect(() => () => clearTimeout(typing.current), []);

  const apply = (next: string) => {
    const others = Object.fromEntries(
      Object.entries(privateFilter(resource)).filter(([name]) => name !== source),
    );
    setPrivateFilter(resource, next.length >= minLength ? { ...others, [source]: next } : others);
    if (page > 1) setPage(1);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => apply(next.trim()), pauseMs);
  };
  return (
    <TextField
      label={label}
      value={text}
      type="search"
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
      slotProps={{ htmlInput: { maxLength } }}
    />
  );
}
