/** Says in one sentence that Node is too old, and leaves exit code 1. Written for Nodes of long ago: no newer syntax, no imports. */
export function nodeIsNewEnough() {
  const parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return true;
  process.stderr.write(
    'Préau needs Node 20.19 or later, and this is ' + process.versions.node + ': see https://nodejs.org.\n',
  );
  process.exitCode = 1;
  return false;
}
