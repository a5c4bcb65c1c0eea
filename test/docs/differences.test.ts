import { describe, expect, it } from "vitest";
import { differences } from "../../scripts/docs/translation/differences.ts";
import { sectionsOf } from "../../scripts/docs/translation/sections.ts";

const original = `# Errors

Code \`60007\` comes after 200 calls, see [limits](limits.md#calls).

## Repeat

- first
- second

| a | b |
| --- | --- |
| 1 | \`x\` |

\`\`\`ts
# no heading
call();
\`\`\`
`;
const translation = `# 오류

호출 200회가 넘으면 \`60007\`이 옵니다. [제한](limits.md#호출)을 보십시오. 1초입니다.

## 재시도

- 첫째
- 둘째

| 가 | 나 |
| --- | --- |
| 1 | \`x\` |

\`\`\`ts
# no heading
call();
\`\`\`
`;

describe("a translation", () => {
  it("is in step where it has what the original has, in whatever order, and numbers of its own", () => {
    expect(differences(original, translation)).toEqual([]);
  });

  it("of a chapter may link to the chapters of its own language", () => {
    const link = (folder: string) => `[x](../../spec/${folder}guide/errors.md#y)`;
    expect(differences(link(""), link("ko/"))).toEqual([]);
  });

  it("need not break its lines where the original does: a code that begins a line is no item of a list", () => {
    expect(
      differences("It is refused with\n100300. Read it.", "100300으로 거부됩니다. 조회하십시오."),
    ).toEqual([]);
  });

  it.each([
    ["a heading less", "## 재시도\n", "", "headings: # ## is #"],
    ["a heading of another level", "## 재시도", "### 재시도", "headings: # ## is # ###"],
    ["no code", "`60007`", "60007", '"Errors", code: `60007` is missing, nothing is new'],
    ["other code", "`x`", "`y`", '"Repeat", code: `x` is missing, `y` is new'],
    ["another number", "200", "20", '"Errors", numbers: 200 is missing'],
    ["another link", "limits.md", "errors.md", '"Errors", links: limits.md# is missing, errors.md# is new'],
    ["an item less", "- 둘째\n", "", '"Repeat", items of lists: - is missing, nothing is new'],
    ["a row less", "| 1 | `x` |\n", "", /"Repeat", rows and columns: 2 is missing/],
    ["a column more", "| 1 |", "| 1 | 2 |", '"Repeat", rows and columns: 2 is missing, 3 is new'],
    ["another code block", "call();", "call(1);", /"Repeat", code blocks: .*call\(\);/s],
  ])("with %s is not", (_, from, to, says) => {
    expect(translation).toContain(from);
    const found = differences(original, translation.replace(from, to));
    expect(found.join("\n")).toMatch(says);
  });
});

it("a heading in a code block is none", () => {
  expect(sectionsOf(original).map(({ heading }) => heading)).toEqual(["", "Errors", "Repeat"]);
});
