/**
 * What `use` makes of a module of Node, which works in the same thread: ten times as fast as Web Crypto and streams for
 * something as short as an event or a UserSig. Looked up when needed, because loading it takes long.
 *
 * Undefined where the runtime lacks the module or a function of it, or has stubs in their place. Edge runtimes have some
 * that throw, `getBuiltinModule` itself included.
 */
export function byNode<Module, Result>(
  name: string,
  use: (module: Module) => Result | undefined,
): Result | undefined {
  try {
    const { process } = globalThis as { process?: { getBuiltinModule(name: string): unknown } };
    return process && use(process.getBuiltinModule(name) as Module);
  } catch {
    return undefined;
  }
}
