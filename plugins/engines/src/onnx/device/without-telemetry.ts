/**
 * Keeps onnxruntime from reporting to Microsoft: since 1.29 its official binaries for Linux and macOS
 * do, unless ORT_DISABLE_TELEMETRY is set before the first session of the process. A value that the
 * user has set stays. Of no effect in a worker thread, whose `process.env` is a copy: the main
 * thread's first engine decides for all.
 */
export function withoutTelemetry(): void {
  process.env['ORT_DISABLE_TELEMETRY'] ??= '1';
}
