import path from 'node:path';

/** File of a supernet's checkpoint, as `step-000150.safetensors`. */
export function checkpointPath(directory: string, step: number): string {
  return path.join(directory, `step-${String(step).padStart(6, '0')}.safetensors`);
}
