import type { AnnouncementLinkProps } from './announcement-link-props';

/** An address in a text: opens in a tab of its own. */
export const AnnouncementLink = ({ address }: AnnouncementLinkProps) => (
  <a href={address} target="_blank" rel="noopener noreferrer">
    {address}
  </a>
);
