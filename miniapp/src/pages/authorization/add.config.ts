export default definePageConfig({ navigationBarTitleText: '添加业务' });
