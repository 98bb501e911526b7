type ThreadAssignment = import('./thread-message.js', { with: { 'resolution-mode': 'import' } }).ThreadAssignment;

/**
 * What a pool's thread loads first. CommonJS on purpose: the pool tries `require`, and Node 20 aborts
 * the whole process when a thread is stopped while it requires an ES module.
 */
module.exports = async function runInThisThread(assignment: ThreadAssignment): Promise<void> {
  const { default: runAssignment } = await import('./thread-worker.js');
  await runAssignment(assignment);
};
