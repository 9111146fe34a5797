export default definePageConfig({ navigationBarTitleText: '单位人事账号管理' });
