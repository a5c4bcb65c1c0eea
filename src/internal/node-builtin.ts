/**
 * A module of Node, where the runtime has it. It works in the same thread, which is ten times as fast as Web Crypto and
 * streams for something as short as an event or a UserSig. Looked up when needed, because loading it takes long.
 */
export function nodeBuiltin<Module>(name: string): Module | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Module | undefined;
}
