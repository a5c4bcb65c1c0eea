/** The edge runtime of Vercel and Next.js, whose functions of Node are stubs that throw. */
import { bundle, type Part } from "./part.ts";
import { tryServing } from "./smoke.ts";
import { install, tools } from "./tools.ts";

const tool = tools["edge-runtime"];

export const edgePart: Part = {
  name: "edge-runtime",
  run: async ({ folder }) => {
    const file = await install(tool);
    const args = [await bundle(folder, "edge.js"), "--listen", "--port=0"];
    return `${tool.version}, ${await tryServing(file, args, false, { cwd: folder })}`;
  },
};
