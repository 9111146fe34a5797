import type { MaterialDefinition } from '../../contracts/exam-project-form';
import { samePictureFaults } from './same-picture';

const paper = (key: string, title: string, more: Partial<MaterialDefinition> = {}): MaterialDefinition => ({
  ...{ key, title, help: '', exampleHints: [], minFiles: 1, maxFiles: 2 },
  ...more,
});
const ofReferees = { eachRowOf: '/form/referees', documentOf: '推荐医师' };
const supervisor = paper('supervisor', '指导老师身份证', { documentOf: '指导老师' });
const identity = paper('identity', '推荐医师身份证', ofReferees);
const licence = paper('licence', '推荐医师执业证', ofReferees);
const letter = paper('letter', '推荐材料', { eachRowOf: '/form/referees' });
const asked = [
  { material: supervisor },
  ...[identity, licence, letter].flatMap((material) => [0, 1, 2].map((row) => ({ material, row }))),
];
const sizes = { width: 900, height: 600 };
const pictures = {
  a: { ...sizes, sha256: 'aa' },
  'a-again': { ...sizes, sha256: 'aa' },
  b: { ...sizes, sha256: 'bb' },
};

/** Each file as `material/row/upload`, or `material/upload`. */
const faults = (...files: string[]) =>
  samePictureFaults(
    asked,
    files.map((file) => {
      const [material = '', row, uploadId] = file.split('/');
      return uploadId === undefined
        ? { material, uploadId: row ?? '' }
        : { material, row: Number(row), uploadId };
    }),
    pictures,
  );
const paths = (...files: string[]) => faults(...files).map(({ path }) => path);

describe('R-M5 a document that is another person’s', () => {
  test.each([
    ['the same file', 'a'],
    ['the same bytes, sent twice', 'a-again'],
  ])('%s under two referees is told at the later, with both', (_, second) => {
    expect(faults('identity/0/a', 'identity/1/b', `identity/2/${second}`)).toEqual([
      {
        path: '/materials/identity/2',
        message: '第 3 项的“推荐医师身份证”与第 1 项的“推荐医师身份证”是同一张图片，请上传每个人自己的证件。',
      },
    ]);
  });

  test('a referee’s that is the supervisor’s, and one of another kind', () => {
    expect(faults('supervisor/a', 'identity/0/a-again')).toEqual([
      {
        path: '/materials/identity/0',
        message: '第 1 项的“推荐医师身份证”与“指导老师身份证”是同一张图片，请上传每个人自己的证件。',
      },
    ]);
    expect(paths('identity/1/a', 'licence/0/a')).toEqual(['/materials/licence/0']);
  });

  test('of three who have the same, the second and the third', () => {
    expect(paths('identity/0/a', 'identity/1/a', 'identity/2/a-again')).toEqual([
      '/materials/identity/1',
      '/materials/identity/2',
    ]);
  });

  test('two documents of one person on one page are right, and what is no document of a person', () => {
    expect(paths('identity/0/a', 'licence/0/a-again', 'identity/1/b', 'licence/1/b')).toEqual([]);
    expect(paths('letter/0/a', 'letter/1/a')).toEqual([]);
  });

  test('where nothing is stored, a file is known by its id', () => {
    expect(paths('identity/0/unknown', 'identity/1/unknown')).toEqual(['/materials/identity/1']);
    expect(paths('identity/0/unknown', 'identity/1/other')).toEqual([]);
  });
});
