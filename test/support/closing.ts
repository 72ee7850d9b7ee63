import { afterEach } from 'vitest';

interface Closable {
  close(): Promise<void>;
}

/** What is given to it is closed after each test of a file, the last opened first. */
export function closedAfterEach(): <One extends Closable>(one: One) => One {
  const open: Closable[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });
  return (one) => {
    open.push(one);
    return one;
  };
}
