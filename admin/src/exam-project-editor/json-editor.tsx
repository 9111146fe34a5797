import { json, jsonParseLinter } from '@codemirror/lang-json';
import { forceLinting, linter, lintGutter, type Diagnostic } from '@codemirror/lint';
import { StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { FieldProblem } from '@contracts/problems';
import CodeMirror, { type ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { useEffect, useMemo, useRef, useState } from 'react';
import { keysOf } from './change-words';
import { placeOf } from './json-place';

interface JsonEditorProps {
  label: string;
  value: unknown;
  /** What the server found; the pointers begin at the value. */
  faults: readonly FieldProblem[];
  onChange: (value: unknown) => void;
  /** Whether what stands here can't be read, and therefore isn't saved. */
  onBroken: (isBroken: boolean) => void;
}

const syntaxFaults = jsonParseLinter();
/** The server has judged anew: what is marked is told without waiting for another key. */
const judged = StateEffect.define<null>();

/** A part of a project as JSON: what can't be read, and what the server found, is marked at its line. */
function JsonEditor({ label, value, faults, onChange, onBroken }: JsonEditorProps) {
  // The text is the person's own: it isn't written anew from what they typed.
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const [isBroken, setBroken] = useState(false);
  const editor = useRef<ReactCodeMirrorRef>(null);
  const known = useRef(faults);
  known.current = faults;
  const extensions = useMemo(
    () => [
      json(),
      lintGutter(),
      linter(
        (view): Diagnostic[] => {
          const broken = syntaxFaults(view);
          if (broken.length > 0) return broken;
          return known.current.map(({ path, message }) => ({
            ...placeOf(view.state, keysOf(path)),
            severity: 'error',
            message,
          }));
        },
        {
          needsRefresh: ({ transactions }) =>
            transactions.some(({ effects }) => effects.some((effect) => effect.is(judged))),
        },
      ),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
    ],
    [label],
  );
  useEffect(() => {
    const view = editor.current?.view;
    view?.dispatch({ effects: judged.of(null) });
    if (view) forceLinting(view);
  }, [faults]);
  useEffect(() => () => onBroken(false), []);

  const type = (next: string) => {
    setText(next);
    let read: unknown;
    try {
      read = JSON.parse(next);
    } catch {
      setBroken(true);
      onBroken(true);
      return;
    }
    setBroken(false);
    onBroken(false);
    onChange(read);
  };
  return (
    <Box>
      {isBroken && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          JSON 写法有误（见标红的行），改正后自动保存。
        </Alert>
      )}
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', fontSize: 13 }}>
        <CodeMirror
          ref={editor}
          value={text}
          height="calc(100vh - 260px)"
          extensions={extensions}
          onChange={type}
        />
      </Box>
    </Box>
  );
}

export default JsonEditor;
