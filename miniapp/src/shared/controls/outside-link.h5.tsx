import type { OutsideLinkProps } from './outside-link-props';
import './outside-link.scss';

/** An address outside the platform: opens in a tab of its own. */
export const OutsideLink = ({ address }: OutsideLinkProps) => (
  <a className="outside-link" href={address} target="_blank" rel="noopener noreferrer">
    {address}
  </a>
);
