export interface AnnouncementLinkProps {
  address: string;
}
