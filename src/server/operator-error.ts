/** Something whoever runs the server can mend. Its message is one sentence for them, shown without a stack; never holds a password. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
