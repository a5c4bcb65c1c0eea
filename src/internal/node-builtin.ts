/**
 * A module of Node's own, where there is one. It does in this thread what Web Crypto and the streams do in another one
 * and back, which takes ten times as long for something as short as an event or a UserSig. Only looked for when it is
 * needed: to load it takes longer than to load all that asks for it.
 */
export function builtin<Module>(name: string): Module | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Module | undefined;
}
