import { changeWords, placeWords } from './change-words';

const definition = {
  levels: [
    { code: 'a', name: '甲级' },
    { code: 'b', name: '乙级' },
  ],
  fee: { feeFenByLevel: { a: 5000 } },
  notice: { title: '申报须知', paragraphs: ['一'] },
  form: {
    properties: {
      basic: {
        title: '基本信息',
        required: ['mobile'],
        properties: {
          mobile: { type: 'string', title: '联系电话' },
          email: { type: 'string', title: '电子邮箱' },
        },
      },
      education: {
        title: '学历信息',
        type: 'array',
        items: { title: '学历', properties: { school: { title: '学校' } } },
      },
    },
  },
  materials: [{ key: 'photo', title: '照片', minFiles: 1 }],
};
const say = (path: string, before: unknown, after: unknown) =>
  changeWords({ path, before, after }, [definition]);

describe('R-L2 a change of a project in words', () => {
  it('names the place by its titles', () => {
    const section = '/form/properties/basic/properties/mobile';
    expect(placeWords(`${section}/maxLength`, [definition])).toBe(
      '申报表单 › 基本信息 › 联系电话 › 最多字数',
    );
    expect(placeWords(`${section}/title`, [definition])).toBe('申报表单 › 基本信息 › 联系电话 › 标题');
    expect(placeWords('/form/properties/education/items/properties/school', [definition])).toBe(
      '申报表单 › 学历信息 › 学校',
    );
    expect(placeWords('/materials/photo/minFiles', [definition])).toBe('材料 › 照片 › 最少份数');
    expect(placeWords('/materials/0/minFiles', [definition])).toBe('材料 › 照片 › 最少份数');
    expect(placeWords('/levels/b/name', [definition])).toBe('级别 › 乙级 › 名称');
    expect(placeWords('/notice/title', [definition])).toBe('申报须知 › 标题');
  });

  it('tells values as people read them', () => {
    expect(say('/fee/feeFenByLevel/a', 5000, 6000)).toMatchObject({
      place: '费用 › 金额 › 甲级',
      before: '¥50.00',
      after: '¥60.00',
    });
    expect(say('/route/0/kind', 'review', 'on-site-confirmation')).toMatchObject({
      place: '审核流程 › 第 1 项 › 方式',
      before: '审核',
      after: '现场确认',
    });
    expect(say('/form/properties/basic/properties/mobile/x-widget', 'switch', 'textarea')).toMatchObject({
      place: '申报表单 › 基本信息 › 联系电话 › 填写方式',
      before: '勾选',
      after: '多行',
    });
    expect(say('/form/properties/basic/required', ['mobile'], ['mobile', 'email'])).toMatchObject({
      place: '申报表单 › 基本信息 › 必填的字段',
      before: undefined,
      after: '电子邮箱',
    });
    expect(say('/form/properties/basic/properties', ['mobile', 'email'], ['email', 'mobile']).note).toBe(
      '顺序改为：电子邮箱、联系电话',
    );
    expect(
      say('/form/properties/basic/properties/email', undefined, { type: 'string', title: '电子邮箱' }),
    ).toEqual({
      place: '申报表单 › 基本信息 › 电子邮箱',
      before: undefined,
      after: '“电子邮箱”（类型：文字）',
      note: undefined,
    });
  });
});
