import { askedMaterials } from './material-check';

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
