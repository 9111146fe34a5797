import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { NoPermission } from '../page/no-permission';
import { useActiveRole } from '../session/session';
import { isPlace, mayOpen, places } from './navigation';

/** An address typed or kept from another role: says whose the right is to grant instead of showing an empty page. */
export function PlaceGate({ children }: { children: ReactNode }) {
  const place = useLocation().pathname.split('/')[1] ?? '';
  const active = useActiveRole();
  if (active && isPlace(place) && !mayOpen(active.role, place)) {
    return <NoPermission place={places[place].label} grantedBy={places[place].grantedBy} />;
  }
  return children;
}
