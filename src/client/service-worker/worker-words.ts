/** What the worker says to the pages: where somebody wants to go, to be answered by whether the page went there; and that the test was shown. */
export type WorkerWord = { open: string } | { shown: 'test' };
/** What a page answers to `open`. */
export type Went = boolean;
