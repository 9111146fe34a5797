import { ensureSyntaxTree, type syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];

/** How long a place may be looked for; behind what was parsed by then, the nearest one stands. */
const patienceMs = 200;

/** Where the value at these keys stands in a text of JSON; of what isn't there, what would hold it. */
export function placeOf(state: EditorState, keys: readonly string[]): { from: number; to: number } {
  let node = ensureSyntaxTree(state, state.doc.length, patienceMs)?.topNode.firstChild ?? undefined;
  let shown = node;
  for (const key of keys) {
    const found = node && step(state, node, key);
    if (!found) break;
    [node, shown] = [found.value, found.shown];
  }
  if (!shown) return { from: 0, to: 0 };
  // A whole section underlined says nothing: its first line does.
  return { from: shown.from, to: Math.min(shown.to, state.doc.lineAt(shown.from).to) };
}

function step(state: EditorState, node: SyntaxNode, key: string) {
  if (node.name === 'Object')
    for (const property of node.getChildren('Property')) {
      const name = property.getChild('PropertyName');
      if (name && parsed(state.sliceDoc(name.from, name.to)) === key && property.lastChild)
        return { value: property.lastChild, shown: property };
    }
  if (node.name === 'Array') {
    const values: SyntaxNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!['[', ']', ',', '⚠'].includes(child.name)) values.push(child);
    const value = values[Number(key)];
    if (value) return { value, shown: value };
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
