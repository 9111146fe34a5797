import polyglotI18nProvider from 'ra-i18n-polyglot';
import { zh } from './zh';

export const i18nProvider = polyglotI18nProvider(() => zh, 'zh', [{ locale: 'zh', name: '简体中文' }], {
  // Our own labels are already Chinese and pass through untranslated.
  allowMissing: true,
});
