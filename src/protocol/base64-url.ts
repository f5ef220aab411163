/** Bytes in letters, digits, `-` and `_`, without padding (RFC 4648, section 5). */
export const writeBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
