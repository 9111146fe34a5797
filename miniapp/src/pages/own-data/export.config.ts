export default definePageConfig({ navigationBarTitleText: '导出个人信息' });
