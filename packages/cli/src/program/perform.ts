import type { Session } from '../process/session.js';
import type { Invocation } from './build-program.js';

/**
 * Does what the user asked for and returns the exit code. Verbs are loaded when they are needed, so
 * that help and complaints about the command line come at once. The options are those of the
 * verb's row of the verb table, which is what makes the assertions true.
 */
export async function perform({ verb, argument, words, options }: Invocation, session: Session): Promise<number> {
  switch (verb) {
    case 'bench':
      return (await import('../verbs/bench.js')).bench(options, session);
    case 'rank':
      return (await import('../verbs/rank.js')).rank(options, session);
    case 'compare':
      return (await import('../verbs/compare.js')).compare(words, options, session);
    case 'leaderboard':
      return (await import('../verbs/leaderboard.js')).leaderboard(options, session);
    case 'merge':
      return (await import('../verbs/merge.js')).merge(words, options, session);
    case 'list':
      return (await import('../verbs/list.js')).list(argument, options, session);
    case 'show':
      return (await import('../verbs/show.js')).show(argument!, options, session);
    case 'truth':
      return (await import('../verbs/truth.js')).truth(options, session);
    case 'doctor':
      return (await import('../verbs/doctor.js')).doctor(options, session);
    case 'data':
      return (await import('../verbs/data.js')).data(words, options, session);
  }
}
