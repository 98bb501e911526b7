import { testEngine } from '@touchstone/testkit';
import { onnx } from './onnx.js';

testEngine('onnx', () => onnx.create({ device: 'cpu', threads: 1 }));
