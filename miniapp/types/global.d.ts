/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.svg';
declare module '*.png' {
  const address: string;
  export default address;
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Where the build goes; a constant at build time. */
    TARO_ENV: 'weapp' | 'h5';
    /** Origin of the API for the mini-program, e.g. `https://rencai.example.gov.cn`; on H5 it is the page's own. */
    TARO_APP_API_ORIGIN: string;
  }
}
