/** The id of a heading, by the rule of GitHub. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

/** The id of a heading by the rule of Redoc, which keeps letters beyond ASCII only where there is nothing else. */
export const slugInReference = (heading: string): string =>
  slug(heading.replaceAll(/[^ -~]/g, "").replaceAll(/ +/g, " ")) || slug(heading);
