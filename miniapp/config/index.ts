import { join } from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { designTokensScss } from './design-tokens-scss';
import { TaroLoaderPlugin } from './taro-loader-plugin';

const source = join(__dirname, '../src');
const contracts = join(__dirname, '../../contracts');
const compile = {
  include: [(module: string) => module.startsWith(source) || module.startsWith(contracts)],
};

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'miniapp',
    date: '2026-11-20',
    // A designer's pixel is a pixel of a 375-wide phone, in our styles and in NutUI's.
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    // Of the contracts only types, and the few files that are plain constants, are imported.
    alias: { '@': source, '@contracts': contracts },
    sass: { data: designTokensScss() },
    // WeChat has no `process`: what the source reads of it must be a constant.
    env: { TARO_APP_API_ORIGIN: JSON.stringify(process.env.TARO_APP_API_ORIGIN ?? '') },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Taro watches `app.config.ts` alone: a page added to the list would be missing from a cached build.
    cache: { enable: true, buildDependencies: { pages: [join(source, 'shared/navigation/page-paths.ts')] } },
    mini: {
      compile,
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain: (chain) => void chain.plugin('taro-loader').use(TaroLoaderPlugin),
    },
    h5: {
      compile,
      publicPath: '/m/',
      staticDirectory: 'static',
      esnextModules: ['nutui-react-taro', 'icons-react-taro'],
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      // One style sheet: with one a page, what pages share comes again with each, and overrules the styles of the
      // pages opened before.
      webpackChain: (chain) =>
        void chain.optimization.merge({
          splitChunks: {
            cacheGroups: {
              styles: { name: 'styles', type: 'css/mini-extract', chunks: 'all', enforce: true },
            },
          },
        }),
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      // Pixels stay pixels: the same page serves a phone and, in a column, a PC, and follows the reader's zoom.
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: false },
        cssModules: { enable: false },
      },
    },
  };
  return config;
});
