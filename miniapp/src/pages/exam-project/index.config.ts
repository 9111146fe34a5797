export default definePageConfig({ navigationBarTitleText: '考试申报' });
