import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { PersonalDetails } from '@contracts/personal-details';
import { forgetUnsentTyping } from '@/shared/storage/unsent-typing';
import { DetailsForm } from './details-form';

const nurse: PersonalDetails = {
  ...{ version: 1, savedAt: '2026-11-20T06:05:00Z', savedBy: '本人' },
  ...{ name: '测示例', sex: 'female', bornOn: '1990-03-07', unit: null, offered: {}, changes: [] },
  values: {
    ...{ identityType: 'in-service', nationality: 'CN', ethnicity: '15', politicalStatus: '13' },
    ...{ education: 'undergraduate', degree: 'bachelor', title: 'junior', post: 'professional' },
    establishment: 'outside',
  },
};
const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [{ data: string }]> };
const onChanged = jest.fn();
// jsdom has no layout to scroll.
beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));
beforeEach(() => {
  forgetUnsentTyping();
  request.mockReset();
  onChanged.mockReset();
});

const show = (details = nurse) =>
  render(<DetailsForm personId="p" details={details} onChanged={onChanged} />);
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const valueOf = (label: string) => screen.getByLabelText<HTMLSelectElement>(label).value;
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }));
const answer = (statusCode: number, data: object) =>
  request.mockResolvedValueOnce({ statusCode, data, header: {} });
const sent = () => JSON.parse(request.mock.calls[0]?.[0].data ?? '{}') as { version: number; values: object };

test('R-I7 what is asked follows 身份类型 and nationality', () => {
  show();
  expect(screen.getByLabelText('编制')).toBeTruthy();
  choose('身份类型', 'medical-student');
  expect(screen.queryByLabelText('编制')).toBeNull();
  choose('国籍（地区）', 'FR');
  expect(screen.queryByLabelText('民族')).toBeNull();
  expect(screen.queryByLabelText('政治面貌')).toBeNull();
});

test('R-I7 a new form begins with China, says what is missing at its field, and sends nothing', () => {
  show({ ...nurse, version: 0, savedAt: null, savedBy: null, values: {} });
  expect(valueOf('国籍（地区）')).toBe('CN');
  save();
  screen.getByText('请选择身份类型。');
  screen.getByText('请选择学历。');
  expect(request).not.toHaveBeenCalled();
});

test('R-I7 R-I2 what the unit’s list says stands in a new form, and is sent once it was looked at', async () => {
  const offered = { post: 'skilled-worker', establishment: 'within', title: 'junior' } as const;
  const { identityType, ethnicity, politicalStatus, education, degree } = nurse.values;
  const values = { identityType, ethnicity, politicalStatus, education, degree };
  show({ ...nurse, version: 0, savedAt: null, savedBy: null, values, offered });
  screen.getByText('职称、岗位、编制已按单位的预传名单填入，请核对后保存。');
  expect(valueOf('岗位')).toBe('skilled-worker');
  answer(200, { ...nurse, version: 1 });
  save();
  await waitFor(() => expect(onChanged).toHaveBeenCalled());
  expect(sent()).toEqual({ version: 0, values: { ...values, nationality: 'CN', ...offered } });
});

test('R-I7 what was typed is sent with the version that it was begun on, and no longer kept', async () => {
  const { unmount } = show();
  choose('职称', 'intermediate');
  screen.getByText('有修改尚未保存');
  answer(200, { ...nurse, version: 2 });
  save();
  await waitFor(() => expect(onChanged).toHaveBeenCalled());
  expect(sent()).toEqual({ version: 1, values: { ...nurse.values, title: 'intermediate' } });
  unmount();
  show();
  expect(valueOf('职称')).toBe('junior');
});

test('R-I7 a refusal, or a closed page, loses nothing', async () => {
  const { unmount } = show();
  choose('学历', 'junior-college');
  const detail = '有学位的，学历应为大学本科或研究生，请核对学历和学位。';
  answer(400, { code: 'invalid-request', detail, fields: [{ path: '/values/degree', message: detail }] });
  save();
  await screen.findByText(detail);
  expect(valueOf('学历')).toBe('junior-college');
  unmount();
  show();
  expect(valueOf('学历')).toBe('junior-college');
});

test('R-I7 where the unit saved meanwhile, both are shown, and the person decides', async () => {
  const latest: PersonalDetails = {
    ...{ ...nurse, version: 2, savedBy: '示例医院人事', savedAt: '2026-11-20T07:05:00Z' },
    values: { ...nurse.values, post: 'management' },
  };
  const { rerender } = show();
  const showLatest = () => rerender(<DetailsForm personId="p" details={latest} onChanged={onChanged} />);
  choose('职称', 'senior');
  answer(409, { code: 'changed-elsewhere', detail: '这些信息已由示例医院人事保存。' });
  save();
  await waitFor(() => expect(onChanged).toHaveBeenCalled());
  showLatest();
  screen.getByText(/示例医院人事已于 2026-11-20 15:05 保存了这些信息/);
  screen.getByText('岗位：最新为“管理人员”，您填写的是“专业技术人员”');
  screen.getByText('职称：最新为“初级”，您填写的是“正高”');
  expect(valueOf('职称')).toBe('senior');

  fireEvent.click(screen.getByRole('button', { name: '保留我填写的内容' }));
  request.mockReset();
  answer(200, { ...latest, version: 3 });
  save();
  await waitFor(() => expect(request).toHaveBeenCalled());
  expect(sent()).toMatchObject({ version: 2, values: { title: 'senior', post: 'professional' } });
});

test('R-I7 what the server has newly is taken over where nothing is typed, and where the person says so', () => {
  const { rerender } = show();
  const latest = { ...nurse, version: 2, values: { ...nurse.values, post: 'management' as const } };
  rerender(<DetailsForm personId="p" details={latest} onChanged={onChanged} />);
  expect(valueOf('岗位')).toBe('management');
  choose('职称', 'senior');
  const newest = { ...latest, version: 3, values: { ...nurse.values, post: 'skilled-worker' as const } };
  rerender(<DetailsForm personId="p" details={newest} onChanged={onChanged} />);
  fireEvent.click(screen.getByRole('button', { name: '改用最新内容' }));
  expect([valueOf('岗位'), valueOf('职称')]).toEqual(['skilled-worker', 'junior']);
});
