import { printPage } from '../../ui/printFrame.ts';

/** Opens the system's print dialog with a document of its own. */
export const printReport = (html: string): Promise<void> =>
  printPage((page) => {
    const made = new DOMParser().parseFromString(html, 'text/html');
    page.documentElement.lang = made.documentElement.lang;
    page.title = made.title;
    page.head.append(...[...made.head.querySelectorAll('style')].map((style) => page.adoptNode(style)));
    page.body.append(...[...made.body.children].map((part) => page.adoptNode(part)));
  });
