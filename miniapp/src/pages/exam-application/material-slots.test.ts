import { materialSlots, withFiles, withoutRow } from './material-slots';

const photo = {
  key: 'photo',
  title: '照片',
  help: '',
  exampleHints: [],
  minFiles: 1,
  maxFiles: 1,
};
const certificate = { ...photo, key: 'certificate', maxFiles: 3 };
const asked = [
  { material: 'photo' },
  { material: 'certificate', row: 0 },
  { material: 'certificate', row: 1, mayFollowUntil: '2027-08-31' },
];
const given = [
  { material: 'photo', uploadId: 'a' },
  { material: 'certificate', row: 1, uploadId: 'b' },
  { material: 'certificate', row: 2, uploadId: 'c' },
];

test('R-L1 each asked material has its place, one a row of the form', () => {
  expect(
    materialSlots([photo, certificate], asked, given).map(({ path, uploadIds }) => [path, uploadIds]),
  ).toEqual([
    ['/materials/photo', ['a']],
    ['/materials/certificate/0', []],
    ['/materials/certificate/1', ['b']],
  ]);
});

test('files of one place are changed without touching the others', () => {
  expect(withFiles(given, { material: certificate, row: 1 }, ['b', 'd'])).toEqual([
    { material: 'photo', uploadId: 'a' },
    { material: 'certificate', row: 2, uploadId: 'c' },
    { material: 'certificate', row: 1, uploadId: 'b' },
    { material: 'certificate', row: 1, uploadId: 'd' },
  ]);
});

test('R-M5 with a row its files go, and those of the rows behind it move up with them', () => {
  const definitions = [photo, { ...certificate, eachRowOf: '/form/education' }];
  expect(withoutRow(definitions, given, '/form/education', 1)).toEqual([
    { material: 'photo', uploadId: 'a' },
    { material: 'certificate', row: 1, uploadId: 'c' },
  ]);
  expect(withoutRow(definitions, given, '/form/referees', 1)).toEqual(given);
});
