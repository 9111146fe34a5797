export default definePageConfig({ navigationBarTitleText: '手机快捷登录' });
