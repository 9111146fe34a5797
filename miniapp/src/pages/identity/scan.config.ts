export default definePageConfig({ navigationBarTitleText: '证件扫描' });
