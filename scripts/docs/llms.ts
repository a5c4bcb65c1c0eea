import type { Texts } from "./guides/texts.ts";

/** The site for language models, by the convention of llmstxt.org: what it is, and where each text lies as plain text. */
export function llmsTxt({ name, summary, words, guides }: Texts): string {
  return `# ${name}

> ${summary}

## ${words.guides}

${guides.map((guide) => `- [${guide.title}](${guide.name}.md): ${guide.summary}`).join("\n")}

## ${words.reference}

- [openapi.yaml](openapi.yaml): ${words.contract}
- [openapi.json](openapi.json): ${words.contract}
- [${words.reference}](reference.html): ${words.download}
`;
}
