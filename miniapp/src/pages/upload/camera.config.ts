export default definePageConfig({
  navigationBarTitleText: '拍照',
  navigationBarBackgroundColor: '#000000',
  navigationBarTextStyle: 'white',
  disableScroll: true,
});
