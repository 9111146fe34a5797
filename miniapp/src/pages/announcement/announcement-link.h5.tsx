import type { AnnouncementLinkProps } from './announcement-link-props';
import './announcement.scss';

/** An address in a text: opens in a tab of its own. */
export const AnnouncementLink = ({ address }: AnnouncementLinkProps) => (
  <a className="announcement__link" href={address} target="_blank" rel="noopener noreferrer">
    {address}
  </a>
);
