export default definePageConfig({ navigationBarTitleText: '信息填写' });
