/**
 * The pages, one folder a feature. The tabs are the main package; every other feature is a subpackage of its own.
 * `app.config.ts` is made from these lists, so an address that isn't a page doesn't compile.
 */
export const tabPages = ['pages/home/index', 'pages/management/index', 'pages/me/index'] as const;

export const subpackages = {
  'pages/login': ['index', 'sms', 'confirm-identity', 'ticket', 'sessions', 'phone', 'wechat'],
  'pages/consent': ['document'],
  'pages/own-data': ['index', 'export', 'consents', 'closure', 'corrections', 'ask-correction', 'correction'],
  'pages/inbox': ['index'],
  'pages/announcement': ['index', 'detail'],
  'pages/identity': ['index', 'form', 'scan'],
  'pages/personal-details': ['index'],
  'pages/unit': ['index', 'search', 'bind'],
  'pages/staff-query': ['index', 'people'],
  'pages/exam-project': ['index', 'detail'],
  'pages/exam-application': ['index', 'detail', 'form', 'submitted'],
  'pages/payment': ['index', 'result'],
  'pages/authorization': ['index', 'add', 'business', 'change'],
  'pages/face-check': ['index'],
  'pages/hr-account': ['index', 'search', 'apply', 'detail'],
} as const satisfies Record<string, readonly string[]>;

/** Pages of the mini-program alone: a browser has its own chooser instead of our camera. */
export const weappSubpackages = { 'pages/upload': ['camera'] } as const;

/** Pages of the browser alone: the console draws a project as a candidate sees it, in a frame. */
export const h5Subpackages = { 'pages/exam-application-preview': ['index'] } as const;

type Subpackages = typeof subpackages;
export type TabPage = (typeof tabPages)[number];
export type SubpackagePage = {
  [Root in keyof Subpackages]: `${Root & string}/${Subpackages[Root][number]}`;
}[keyof Subpackages];
export type PagePath = TabPage | SubpackagePage;
