/** A path as RFC 3986 normalizes it: people write `/ü` and `/a b`, and `/%C3%BC` and `/a%20b` arrive. */
export function canonicalPath(path: string): string {
  if (!path.startsWith("/")) return path;
  return new URL(`http://x${path}`).pathname.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}
