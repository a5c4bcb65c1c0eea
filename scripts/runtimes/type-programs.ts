import { fromRoot } from "../root.ts";

type Options = Readonly<Record<string, unknown>>;

/** A program that is compiled with the package, and how. */
export interface Program {
  readonly name: string;
  readonly resolution: string;
  /** What is special about it, for the table. */
  readonly settings: string;
  readonly options: Options;
  /** A file of test/runtimes/types. */
  readonly source: string;
  /** Its name in the program, by which a compiler knows a CommonJS module. */
  readonly file: string;
  /** How many type instantiations it may cost a compiler. They are the same on every machine. */
  readonly mostInstantiations?: number;
}

const resolutions: Readonly<Record<string, Options>> = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
};

const strictness: Readonly<Record<string, { settings: string; options: Options }>> = {
  strict: { settings: "strict", options: { strict: true } },
  loose: { settings: "not strict", options: { strict: false } },
  exact: {
    settings: "strict, exactOptionalPropertyTypes",
    options: { strict: true, exactOptionalPropertyTypes: true },
  },
};

/** What all have in common: the libraries of a browser, and declarations checked as the program is. */
const common: Options = {
  noEmit: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  skipLibCheck: false,
};

const consumer = { source: "consumer.ts", file: "consumer.ts" };

const matrix: readonly Program[] = Object.entries(resolutions).flatMap(([resolution, how]) =>
  Object.entries(strictness).map(([name, { settings, options }]) => ({
    ...{ name: `${resolution}-${name}`, resolution, settings },
    ...{ options: { ...common, ...how, ...options }, ...consumer },
  })),
);

const nodenext = { ...common, ...resolutions.nodenext, ...strictness.exact?.options };

/** Settings that are tried with one resolution, as the others would come to the same. */
const node: Program = {
  ...{ name: "node", resolution: "nodenext", settings: "Node's types, and none of a browser" },
  options: {
    ...nodenext,
    ...{ lib: ["es2022"], types: ["node"], typeRoots: [fromRoot("node_modules/@types")] },
  },
  ...consumer,
};
const required: Program = {
  ...{
    name: "required",
    resolution: "nodenext",
    settings: "required by a CommonJS module",
    options: nodenext,
  },
  ...{ source: "consumer.ts", file: "consumer.cts" },
};
/** What a user pays in a project as most of them are. The others pay for the declarations of openapi-fetch, above all. */
const usual: Program = {
  ...{ name: "usual", resolution: "nodenext", settings: "strict, skipLibCheck" },
  options: { ...nodenext, skipLibCheck: true },
  ...consumer,
  // README says so.
  mostInstantiations: 10_000,
};
/** Tells how much of the time is that of the compiler and its own libraries. */
const without: Program = {
  ...{ name: "without", resolution: "nodenext", settings: "without the package", options: nodenext },
  ...{ source: "without.ts", file: "without.ts" },
};

/** @param requiresEsm Whether the compiler knows that a CommonJS module may require an ES module: since 5.8. */
export const programs = (requiresEsm: boolean): readonly Program[] => [
  ...matrix,
  node,
  usual,
  ...(requiresEsm ? [required] : []),
  without,
];
