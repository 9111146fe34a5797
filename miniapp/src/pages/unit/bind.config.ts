export default definePageConfig({ navigationBarTitleText: '填写确认码' });
