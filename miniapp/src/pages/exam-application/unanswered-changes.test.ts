import { unansweredChanges } from './unanswered-changes';

const submitted = {
  choice: { level: 'a', category: 'b' },
  form: { basic: { mobile: '123' } },
  materials: [
    { material: 'photo', uploadId: 'first' },
    { material: 'licence', row: 1, uploadId: 'second' },
  ],
};
const requested = [
  { path: '/form/basic/mobile', remark: '号码停机' },
  { path: '/form/basic/address', remark: '请补充' },
  { path: '/materials/photo', remark: '背景应为白色' },
  { path: '/materials/licence/1', remark: '不清晰' },
];

test('R-N2 what reads as the reviewer saw it is unanswered, files too', () => {
  expect(unansweredChanges(requested, submitted, submitted)).toEqual(requested);
  const mended = {
    ...submitted,
    form: { basic: { mobile: '123', address: '示例路' } },
    materials: [
      { material: 'photo', uploadId: 'third' },
      { material: 'licence', row: 1, uploadId: 'second' },
    ],
  };
  expect(unansweredChanges(requested, mended, submitted).map(({ path }) => path)).toEqual([
    '/form/basic/mobile',
    '/materials/licence/1',
  ]);
});

test('R-N2 a file that was taken away is a change', () => {
  const [, , photo] = requested;
  expect(unansweredChanges(photo ? [photo] : [], { ...submitted, materials: [] }, submitted)).toEqual([]);
});
