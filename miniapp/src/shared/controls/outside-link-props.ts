export interface OutsideLinkProps {
  address: string;
}
