import { TouchstoneError, type Report } from '@touchstone/contract';

// JSON may hold these as they are, but a terminal would obey some of them.
const escaped = /[\u007f-\u009f\u2028\u2029]/g;

/**
 * The report as one JSON document with one newline at the end. Control characters are escaped.
 * Throws TouchstoneError `NUMERICS` on a number that is not finite, since JSON would make it null.
 */
export function formatJson(report: Report): string {
  const text = JSON.stringify(
    report,
    (key, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new TouchstoneError('NUMERICS', `the report holds ${value}`, { where: key });
      }
      return value;
    },
    2,
  );
  return `${text.replaceAll(escaped, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
