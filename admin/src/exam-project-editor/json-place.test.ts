import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { placeOf } from './json-place';

const document = { type: 'object', properties: { basic: { title: '基本信息', required: ['a', 'b'] } } };
const state = EditorState.create({ doc: JSON.stringify(document, null, 2), extensions: [json()] });
const shown = (...keys: string[]): string => {
  const { from, to } = placeOf(state, keys);
  return state.sliceDoc(from, to);
};

test('R-L2 a fault stands at the line that it means; of what isn’t there, at what would hold it', () => {
  expect(shown('properties', 'basic', 'title')).toBe('"title": "基本信息"');
  expect(shown('properties', 'basic', 'required', '1')).toBe('"b"');
  expect(shown('properties', 'basic')).toBe('"basic": {');
  expect(shown('properties', 'basic', 'maxLength')).toBe('"basic": {');
  expect(shown()).toBe('{');
});
