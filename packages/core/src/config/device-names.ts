/** Where programs may run, as users call it: values of the key `device`. */
export const deviceNames = ['auto', 'cpu', 'webgpu', 'cuda', 'coreml', 'tensorflow-gpu'] as const;

export type DeviceName = (typeof deviceNames)[number];
