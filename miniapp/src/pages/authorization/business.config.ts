export default definePageConfig({ navigationBarTitleText: '业务管理' });
