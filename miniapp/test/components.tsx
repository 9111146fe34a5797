import { createElement, type HTMLAttributes, type PropsWithChildren } from 'react';

const plain = (tag: string) => (props: PropsWithChildren<HTMLAttributes<HTMLElement>>) =>
  createElement(tag, props);

/** Taro's components as the plain elements that they come to in a browser. */
export const View = plain('div');
export const Text = plain('span');
export const Image = plain('img');
