export default definePageConfig({ navigationBarTitleText: '工作单位' });
