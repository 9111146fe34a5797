import type { ErrorObject } from 'ajv';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { compileSchema } from './schema-compiler';
import { sentencesOf } from './schema-sentences';

const licence = {
  type: 'object',
  title: '执业证书',
  properties: { number: { type: 'string', title: '证书编号' }, since: { type: 'string', title: '注册时间' } },
};
const form = (combined: object): JsonSchemaDocument => ({
  type: 'object',
  properties: { licence: { ...licence, ...combined } },
});
const faultsOf = (combined: object, value: object) => {
  const schema = form(combined);
  const validate = compileSchema(schema);
  return validate({ licence: value }) ? undefined : sentencesOf(validate.errors ?? [], schema, '/form');
};

const eitherOr = {
  oneOf: [
    { type: 'object', required: ['reason'], properties: { reason: { type: 'string', title: '理由' } } },
    { type: 'object', required: ['number'], properties: { number: { type: 'string' } } },
    { type: 'object', required: ['since'], properties: { since: { type: 'string' } } },
  ],
};
const onlyOne = {
  path: '/form/licence',
  message: '“执业证书”填写的内容只能符合其中一种情形，请核对后重新填写。',
};

describe('R-L1 whatever the schema refuses is a fault', () => {
  test('one of several, where several fit: told at its place, and not by the branches that don’t', () => {
    expect(faultsOf(eitherOr, { number: '1' })).toBeUndefined();
    expect(faultsOf(eitherOr, { number: '1', since: '2020-01' })).toEqual([onlyOne]);
  });

  test('in a list, where several fit one row: what the next row is missing is told too', () => {
    const rows = { type: 'array', items: { ...licence, ...eitherOr } };
    const schema = { type: 'object', properties: { licence: rows } };
    const validate = compileSchema(schema);
    validate({ licence: [{ number: '1', since: '2020-01' }, {}] });
    const paths = sentencesOf(validate.errors ?? [], schema, '/form').map(({ path }) => path);
    expect(paths).toContain('/form/licence/0');
    expect(paths).toContain('/form/licence/1/number');
  });

  test('a sentence of the project’s own comes before it', () => {
    const message = '证书编号和注册时间只填一项。';
    expect(faultsOf({ ...eitherOr, 'x-message': message }, { number: '1', since: '2020-01' })).toEqual([
      { ...onlyOne, message },
    ]);
  });

  test('one of several, where none fits: told by what is missing', () => {
    expect(faultsOf(eitherOr, {})?.map(({ path }) => path)).toContain('/form/licence/number');
  });

  test('a combination about which nothing else is told', () => {
    const schema = form({ if: { type: 'object', required: ['number'] }, then: { required: ['since'] } });
    const validate = compileSchema(schema);
    validate({ licence: { number: '1' } });
    const alone = (validate.errors ?? []).filter(({ keyword }) => keyword === 'if');
    expect(sentencesOf(alone, schema, '/form').map(({ path }) => path)).toEqual(['/form/licence']);
  });

  test('each error is looked at a few times, however many there are', () => {
    const rows = { type: 'array', items: { ...licence, ...eitherOr, required: ['reason'] } };
    const schema = { type: 'object', properties: { licence: rows } };
    const validate = compileSchema(schema);
    const looksAt = (count: number): number => {
      validate({ licence: Array<object>(count).fill({ number: '1', since: '2020-01' }) });
      let looks = 0;
      const get = (error: ErrorObject, name: string): unknown => {
        looks += 1;
        return Reflect.get(error, name);
      };
      sentencesOf(
        (validate.errors ?? []).map((error) => new Proxy(error, { get })),
        schema,
        '/form',
      );
      return looks;
    };
    expect(looksAt(400)).toBe(10 * looksAt(40));
  });
});
