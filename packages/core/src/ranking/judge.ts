import type { ReportGroup } from '@touchstone/contract';
import type { ArchitectureFacts } from './architecture-facts.js';

/** What the table says about the whole space under the query that judges; accuracies in percent. */
export interface Judge extends Pick<ReportGroup, 'optimum' | 'randomMean' | 'collapse' | 'oracle'> {
  /** Looked up once per architecture string. Throws as `space.decode` does. */
  facts(text: string): ArchitectureFacts;
}
