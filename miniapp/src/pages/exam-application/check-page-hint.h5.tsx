import './check-page-hint.scss';

/** Where whoever is handed the paper finds out whether it is valid (R-M6). */
export const CheckPageHint = () => (
  <p className="check-page-hint">
    收到纸面的人可以扫描其二维码，或
    <a href="/check" target="_blank" rel="noreferrer">
      输入校验码核对是否有效
    </a>
    。
  </p>
);
