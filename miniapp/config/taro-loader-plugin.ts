import { NormalModule, type Compiler } from 'webpack';

/**
 * Taro adds its loader to a module by bare name, which loader-runner then looks for beside itself. In the
 * workspace npm puts the two at different levels, so the name is made a path here.
 */
export class TaroLoaderPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('TaroLoaderPlugin', (compilation) => {
      NormalModule.getCompilationHooks(compilation).beforeLoaders.tap('TaroLoaderPlugin', (loaders) => {
        for (const item of loaders) {
          if (item.loader.startsWith('@tarojs/')) item.loader = require.resolve(item.loader);
        }
      });
    });
  }
}
