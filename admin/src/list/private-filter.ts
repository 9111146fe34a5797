import { useSyncExternalStore } from 'react';
import { onForgetPerson } from '../session/forget-person';
import type { Filters } from './filters';

/**
 * The part of a list's filter that names people: kept in this page's memory alone, never in the address, the
 * browser's history or its storage. It survives opening a record and coming back.
 */
const kept = new Map<string, Filters>();
const listeners = new Set<() => void>();
const none: Filters = {};

export const privateFilter = (resource: string): Filters => kept.get(resource) ?? none;

export function setPrivateFilter(resource: string, filter: Filters): void {
  kept.set(resource, filter);
  tellListeners();
}

export const clearPrivateFilter = (resource: string): void => setPrivateFilter(resource, none);

const tellListeners = () => listeners.forEach((listener) => listener());

onForgetPerson(() => {
  kept.clear();
  tellListeners();
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const usePrivateFilter = (resource: string): Filters =>
  useSyncExternalStore(subscribe, () => privateFilter(resource));
