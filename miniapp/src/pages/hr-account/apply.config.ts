export default definePageConfig({ navigationBarTitleText: '申请账号' });
