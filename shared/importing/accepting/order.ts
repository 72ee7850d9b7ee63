import { orderBetween } from '../../plan/order.ts';

/** Order keys one after another, after those that are there. */
export function ordersAfter(records: readonly { readonly order: string }[]): () => string {
  let last = records.reduce((greatest, { order }) => (order > greatest ? order : greatest), '');
  return () => {
    last = orderBetween(last, null);
    return last;
  };
}
