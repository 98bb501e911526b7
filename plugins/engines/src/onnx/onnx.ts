import { defineEngine } from '@touchstone/contract';
import { findBlock } from './blocked/find-block.js';
import { chooseDevice } from './device/choose-device.js';
import { withoutTelemetry } from './device/without-telemetry.js';
import { createOnnxEngine } from './create-onnx-engine.js';

/**
 * Programs as ONNX graphs on onnxruntime: the whole step is one graph, its state stays in tensors.
 * On `webgpu` (Vulkan, Metal or D3D12) nothing is copied from step to step but inputs and scalars;
 * it serves one thread of a process (see `claimWebgpu`), so it wants one worker.
 * `cuda` and `coreml` take the same way by the provider's name, and copy a program's inputs and
 * outputs at each run; neither has been run by us, for want of the hardware.
 */
export const onnx = defineEngine({
  name: 'onnx',
  summary: 'One ONNX graph per program, run by onnxruntime-node on the CPU, WebGPU, CUDA or CoreML',
  reference: { title: 'ONNX Runtime', url: 'https://onnxruntime.ai' },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      device: {
        type: 'string',
        enum: ['auto', 'cpu', 'webgpu', 'cuda', 'coreml'],
        default: 'cpu',
        description: "Where programs run; auto is cuda where onnxruntime's CUDA files are installed, else cpu",
      },
      deviceId: {
        type: 'integer',
        minimum: 0,
        maximum: 1023,
        default: 0,
        description: 'Number of the CUDA device; 0 is the first',
      },
      threads: {
        type: 'integer',
        minimum: 1,
        maximum: 256,
        default: 1,
        description: 'Threads of one program; 1 is deterministic and scales best with one worker per core',
      },
      layout: {
        type: 'string',
        enum: ['auto', 'plain'],
        default: 'auto',
        description:
          'Whether images lie as suits the vectors of an x86 CPU where their channels allow, or always plain',
      },
    },
  },
  create: async ({ device, deviceId, threads, layout }) => {
    withoutTelemetry();
    const chosen = chooseDevice(device);
    const block = chosen === 'cpu' && layout === 'auto' ? await findBlock() : 1;
    return createOnnxEngine({ device: chosen, deviceId, threads, block });
  },
});
