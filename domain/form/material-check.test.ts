import { askedMaterials, materialFaults } from './material-check';

test('R-L1 a material asked of some rows names the rows of the form, not their place among the asked', () => {
  const material = {
    key: 'licence',
    title: '执业证',
    help: '',
    exampleHints: [],
    eachRowOf: '/form/teachers',
    when: { properties: { row: { properties: { practises: { const: true } } } } },
    minFiles: 1,
    maxFiles: 1,
    accept: ['image/jpeg'],
  };
  const content = {
    choice: { level: 'a', category: 'x' },
    form: { teachers: [{ practises: false }, { practises: true }, { practises: true }] },
  };
  const practises = (_: object, document: object): boolean =>
    'row' in document && JSON.stringify(document.row) === '{"practises":true}';
  const asked = askedMaterials([material], content, practises, '2027-01-01');
  expect(asked.map(({ row }) => row)).toEqual([1, 2]);
});

describe('R-L3 R-M2 the files of a material', () => {
  const material = { key: 'photo', title: '照片', help: '', exampleHints: [], minFiles: 2, maxFiles: 3 };
  const faults = (ids: string[], limits = {}) =>
    materialFaults(
      [{ material: { ...material, ...limits } }],
      ids.map((uploadId) => ({ material: 'photo', uploadId })),
      {
        small: { width: 294, height: 900, sha256: '01' },
        low: { width: 900, height: 412, sha256: '02' },
        large: { width: 295, height: 413, sha256: '03' },
        unmeasured: { width: null, height: null, sha256: '04' },
      },
    );
  const path = '/materials/photo';

  test('a picture below the least pixels, where its size is known', () => {
    const limits = { minWidth: 295, minHeight: 413 };
    expect(faults(['large', 'low'])).toEqual([]);
    expect(faults(['large', 'unmeasured', 'unknown'], limits)).toEqual([]);
    expect(faults(['large', 'small'], limits)).toEqual([
      { path, message: '“照片”有图片只有 294×900 像素，至少需要 295×413，请换一张清晰的原图。' },
    ]);
    expect(faults(['low', 'large'], limits).map((fault) => fault.path)).toEqual([path]);
  });

  test('one file given twice is one', () => {
    expect(faults(['large', 'large'])).toEqual([{ path, message: '“照片”至少上传 2 份。' }]);
  });
});
