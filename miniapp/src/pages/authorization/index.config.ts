export default definePageConfig({ navigationBarTitleText: '本人业务账号管理' });
